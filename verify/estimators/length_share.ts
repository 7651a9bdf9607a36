/** M1's effect: which share of a joint excess goes with the length of the vectors. A control with known answers. @module */
import { jointSample } from "../../experiments/norms/joint/joint_sample.ts";
import type { JointSample } from "../../experiments/norms/joint/record.ts";
import { lengthShare, sampleZ } from "../../experiments/norms/reading/z_scores.ts";
import { exponential } from "../../src/random/exponential.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { type Stream, stream } from "../../src/random/stream.ts";
import { matrix } from "../../src/stats/linear_algebra/matrix.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** As the laptop profile measures: 1000 vectors are tested, as many find the map. */
const [ROWS, COLUMNS] = [2000, 20];

/** Sets of Gaussian vectors: fewer than the experiment's 99, which only makes z noisier. */
const SETS = 39;

let sets: readonly JointSample[] | undefined;

/** The null, made once. */
function gaussianSets(): readonly JointSample[] {
  return sets ??= Array.from({ length: SETS }, (_, set) => {
    const x = matrix(ROWS, COLUMNS);
    fillNormal(stream("verify", "length share", set), x.values);
    return jointSample(x);
  });
}

/** θ of one set of vectors from z(g) and z(g/‖g‖). */
function subject(theta: (whole: number, unit: number) => number): EstimatorSubject {
  return {
    estimate(sample) {
      const judged = jointSample(matrix(ROWS, COLUMNS, sample));
      const z = (part: "whole" | "unit") => sampleZ(judged, gaussianSets(), part);
      return theta(z("whole"), z("unit"));
    },
  };
}

/** Rows of the sample. */
function eachRow(out: Float64Array, change: (row: Float64Array) => void): void {
  for (let i = 0; i < ROWS; i++) change(out.subarray(i * COLUMNS, (i + 1) * COLUMNS));
}

const squares = (row: Float64Array) => row.reduce((sum, value) => sum + value * value, 0);

/** Gaussian vectors of unequal scales, each with a random radius of its own: elliptical, the direction is a Gaussian's. */
function elliptical(source: Stream, out: Float64Array): void {
  fillNormal(source, out);
  eachRow(out, (row) => {
    const radius = Math.sqrt(exponential(source) + 0.3);
    for (let c = 0; c < COLUMNS; c++) row[c]! *= radius / (1 + c);
  });
}

/** Four skewed coordinates, the length that of a Gaussian vector: nothing goes with the length. */
function skewed(source: Stream, out: Float64Array): void {
  fillNormal(source, out);
  eachRow(out, (row) => {
    const length = squares(row);
    for (let c = 0; c < 4; c++) row[c] = exponential(source) - 1;
    const factor = Math.sqrt(length / squares(row));
    for (let c = 0; c < COLUMNS; c++) row[c]! *= factor;
  });
}

function check(
  law: string,
  draw: (source: Stream, out: Float64Array) => void,
  truth: number,
  tolerance: number,
): Check<EstimatorSubject> {
  return {
    ...biasCheck({
      law,
      n: ROWS * COLUMNS,
      draw,
      truth,
      tolerance,
      replicates: { quick: 20, full: 60 },
      cost: { quick: 4, full: 8 },
      x: truth,
      series: "share of the length",
    }),
    id: `control/${law}`,
    sampleSizes: [1000],
  };
}

/** What is checked of `lengthShare`. */
export const lengthSharePlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "lengthShare",
  modules: [
    import.meta.resolve("../../experiments/norms/joint/joint_sample.ts"),
    import.meta.resolve("../../experiments/norms/reading/z_scores.ts"),
  ],
  subject: subject(lengthShare),
  checks: [
    check("elliptical", elliptical, 1, 0.1),
    check("skewed,Gaussian-length", skewed, 0, 0.35),
  ],
  faults: [
    {
      id: "whole",
      what: "the length not divided out",
      subject: subject((whole) => 1 - whole / whole),
    },
    {
      id: "difference",
      what: "a difference instead of a share",
      subject: subject((w, u) => w - u),
    },
    { id: "ratio", what: "the share that stays", subject: subject((w, u) => u / w) },
  ],
};
