/** S5: does α̂ change with the minibatch size? @module */
import { lineFit } from "../../../src/stats/series/line_fit.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { atBatchSize, keyCheckpoint, type NoiseRun } from "../reading/noise_runs.ts";
import { above, UNIT, within } from "./class_claim.ts";
import { noiseClaim } from "./noise_claim.ts";

/** Doublings from b = 16 to 1024. */
const DOUBLINGS = 6;
const [SMALL, LARGE] = [16, 1024] as const;

function change(run: NoiseRun, phase: "early" | "late"): number {
  const sizes = keyCheckpoint(run, phase)?.byBatchSize ?? [];
  const { slope } = lineFit(
    sizes.map(({ batchSize }) => Math.log2(batchSize)),
    sizes.map(({ inverse }) => inverse),
  );
  return DOUBLINGS * slope;
}

function unchanged(id: string, phase: "early" | "late") {
  const at = phase === "early" ? "step 16" : "T";
  return noiseClaim({
    id,
    statement: `The released α̂ hardly changes with the minibatch size, ${phase} in training.`,
    source: "recalled, medium confidence",
    axis: "dimension-wise",
    effect: `θ = change of a from b = ${SMALL} to ${LARGE} along its line on log₂ b, at ${at}`,
    region: within(UNIT),
    estimator: "pooled",
    late: phase === "late",
    value: (run) => change(run, phase),
    evidence: (runs) =>
      [SMALL, LARGE].flatMap((batchSize) =>
        evidenceByRun(
          `a at b = ${batchSize}, ${at}`,
          runs,
          (run) => atBatchSize(keyCheckpoint(run, phase)?.byBatchSize, batchSize),
        )
      ),
  });
}

/** Unchanged early. */
export const s5e = unchanged("S5e", "early");
/** Unchanged late. */
export const s5l = unchanged("S5l", "late");

const iterationWise = (run: NoiseRun, batchSize: number) =>
  atBatchSize(keyCheckpoint(run, "late")?.iterations?.byBatchSize, batchSize);

/** On the iterations' axis it changes. */
export const s5i = noiseClaim({
  id: "S5i",
  statement:
    "On the iterations' axis the tail index does change with the minibatch size, late in training, as the central limit theorem says.",
  source: "derived",
  axis: "iteration-wise",
  effect: `θ = i(${SMALL}) − i(${LARGE}) at T`,
  region: above(UNIT),
  estimator: "iteration-wise",
  late: true,
  value: (run) => iterationWise(run, SMALL) - iterationWise(run, LARGE),
  evidence: (runs) =>
    [SMALL, LARGE].flatMap((batchSize) =>
      evidenceByRun(`i at b = ${batchSize}, T`, runs, (run) => iterationWise(run, batchSize))
    ),
});
