/** The words of `analyze`: how often they deny that Gaussian noise is Gaussian. @module */
import { analyse } from "../../src/analysis/analyse.ts";
import { BATTERY_LEVEL } from "../../src/analysis/decision.ts";
import { memorySource } from "../../src/analysis/input/matrix_source.ts";
import { gaussianityOfColumns } from "../../src/noise/gaussianity.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { ratePart } from "../calibration/rate_part.ts";
import type { Check, Effort } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** Reads a file's findings. */
interface Subject {
  /**
   * Whether a sentence denies that the noise is Gaussian or calls its tails heavier.
   *
   * @param noise row-major
   */
  denies(noise: Float64Array, columns: number): Promise<boolean>;
}

/** Any sentence with these words denies Gaussian noise. */
const DENIAL = /not Gaussian|heavier|not explained by unequal scales|more than Gaussian ones/;

const MEMORY = 2 ** 24;

const words: Subject = {
  async denies(noise, columns) {
    const source = memorySource("noise", noise, noise.length / columns, columns, false);
    const options = { details: 0, dropNonFinite: false, memory: MEMORY };
    const { summary: { findings } } = await analyse(source, options);
    return findings.some((sentence) => DENIAL.test(sentence));
  },
};

/** Columns differ in scale, each follows its neighbour in part: what the surrogates have to copy. */
function fileOf(values: Float64Array, columns: number): Float64Array {
  return values.map((x, i) => {
    const column = i % columns;
    return column === 0 ? x : (x + 0.5 * values[i - 1]!) * (1 + column);
  });
}

function falseAlarms(
  n: number,
  columns: number,
  files: Readonly<Record<Effort, number>>,
): Check<Subject> {
  return {
    id: `false-alarms/${n}x${columns}`,
    tier: 2,
    what:
      `Files of Gaussian noise, ${n} minibatches × ${columns} columns, are denied to be Gaussian ` +
      `(any sentence of the findings) no more often than the nominal ${100 * BATTERY_LEVEL} %.`,
    against: "independent rows of a multivariate normal law, unequal scales",
    statistical: true,
    sampleSizes: [n],
    // About 50 ms per file of some hundred values, measured.
    cost: { quick: files.quick * 0.06, full: files.full * 0.06 },
    async run(subject, { effort, falseAlarm, stream }) {
      const count = files[effort];
      let denied = 0;
      for (let i = 0; i < count; i++) {
        const values = fillNormal(stream.child(i), new Float64Array(n * columns));
        if (await subject.denies(fileOf(values, columns), columns)) denied++;
      }
      const part = ratePart(denied, count, {
        label: `denied, of ${count} files (nominally at most ${100 * BATTERY_LEVEL} %),`,
        lower: 0,
        upper: BATTERY_LEVEL,
        falseAlarm,
      });
      const rate = { nominal: BATTERY_LEVEL, observed: denied / count, trials: count };
      return { ...part, rate };
    },
  };
}

/** What is checked of the findings of `analyze`. */
export const batteryPlan: EstimatorPlan<Subject> = {
  estimator: "analyzeFindings",
  modules: [import.meta.resolve("../../src/analysis/analyse.ts")],
  subject: words,
  checks: [
    falseAlarms(60, 1, { quick: 100, full: 700 }),
    falseAlarms(100, 4, { quick: 100, full: 800 }),
    falseAlarms(60, 12, { quick: 100, full: 700 }),
  ],
  faults: [{
    id: "unadjusted",
    what: "a column's p-value is believed whatever the number of columns",
    subject: {
      denies(noise, columns) {
        const found = gaussianityOfColumns(noise, noise.length / columns, columns);
        const tests = [...found.shapiroWilk!.pValue, ...found.andersonDarling.pValue];
        return Promise.resolve(tests.some((p) => p <= BATTERY_LEVEL));
      },
    },
  }],
};
