/** Test only: what the studies of evidence might have produced. @module */
import type { CorrectedResult } from "../corrected/record.ts";
import type { CorrectedSettings } from "../corrected/settings.ts";
import type { RepeatedSettings } from "../repeated/settings.ts";
import type { ColumnFits, TailResult } from "../tails/record.ts";
import type { TailSettings } from "../tails/settings.ts";

const T = 1400;

/** The moments that a training is measured at, were T 1400. */
function momentsOf({ steps, multiple }: Pick<RepeatedSettings, "steps" | "multiple">) {
  const late = [{ when: "T", step: T }, { when: "2T", step: 2 * T }].slice(0, multiple);
  return [...steps.map((step) => ({ when: `${step}`, step })), ...late]
    .map((one) => ({ ...one, trainLoss: 1 / (1 + one.step), trainAccuracy: 0.9 }));
}

/** Coordinates a little heavier than directions, and later more so. */
export function correctedResult(settings: CorrectedSettings): CorrectedResult {
  const { coordinates, directions } = settings.families;
  return {
    stepsToFit: settings.multiple === 0 ? null : T,
    moments: momentsOf(settings).map((moment, index) => ({
      ...moment,
      readings: ([["coordinates", coordinates], ["random directions", directions]] as const).map(
        ([family, columns], at) => ({
          family,
          columns,
          inverse: 0.6 - 0.05 * at + 0.01 * index,
          spread: 0.05,
          zeroShare: 0,
          surrogate: 0.501,
        }),
      ),
    })),
  };
}

const column = (alpha: number, converged = true): ColumnFits => ({
  hill: 0.3 / alpha,
  quantiles: { alpha, beta: 0.1, converged: true },
  likelihood: { alpha: alpha + 0.1, beta: 0.1, converged },
  maxToSum: { second: 0.02, fourth: 0.2 / alpha },
});

/** A column of one value: nothing to fit. */
const EMPTY: ColumnFits = { hill: 0, quantiles: null, likelihood: null, maxToSum: null };

/** SGN heavier than its surrogate; the first column of SGN along coordinates has nothing to fit, and the second no fit that converged. */
export function tailResult(settings: TailSettings): TailResult {
  return {
    stepsToFit: T,
    moments: momentsOf(settings).map((moment) => ({
      ...moment,
      families: (["coordinates", "random directions"] as const).map((family) => ({
        family,
        readings: [...settings.batchSizes, null].map((batchSize) => {
          const alpha = batchSize === null ? 1.9 : 1.8 - 5 / batchSize;
          const odd = batchSize !== null && family === "coordinates";
          const rest = Array.from({ length: 18 }, () => column(alpha));
          return {
            batchSize,
            cumulants: batchSize === null ? null : {
              skewness: Array.from({ length: 20 }, () => 1.25 / batchSize),
              excessKurtosis: Array.from({ length: 20 }, () => 20.5 / batchSize),
            },
            columns: [odd ? EMPTY : column(alpha), column(0.2, !odd), ...rest],
          };
        }),
      })),
    })),
  };
}
