/** What is measured of one sampler's states. @module */
import { covariance } from "../../../src/stats/linear_algebra/covariance.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { effectiveSampleSize } from "../../../src/stats/series/effective_sample_size.ts";
import { outputVariances } from "./predictions.ts";
import type { ChainMeasures } from "./record.ts";
import type { LinearSettings } from "./settings.ts";
import type { LinearTask } from "./task.ts";

/** Points of a curve of running means. */
const CURVE = 40;

/** Steps 10 … T, geometrically. */
export function curveSteps(steps: number): readonly number[] {
  return Array.from(
    { length: CURVE },
    (_, k) => Math.round(10 * (steps / 10) ** (k / (CURVE - 1))),
  );
}

/** Every `thinning`-th row, the last of each run of that many. */
function thinned({ rows, columns, values }: Matrix, thinning: number): Matrix {
  const kept = Math.floor(rows / thinning);
  const out = new Float64Array(kept * columns);
  for (let k = 0; k < kept; k++) {
    const row = (k + 1) * thinning - 1;
    out.set(values.subarray(row * columns, (row + 1) * columns), k * columns);
  }
  return { rows: kept, columns, values: out };
}

const column = ({ rows, columns, values }: Matrix, j: number) =>
  Float64Array.from({ length: rows }, (_, k) => values[k * columns + j]!);

/** (mean of the first t values − μ)/sd of weight 1. */
function runningMeans(states: Matrix, { posterior }: LinearTask): number[] {
  const deviation = Math.sqrt(posterior.covariance.values[0]!);
  let [sum, t] = [0, 0];
  return curveSteps(states.rows).map((until) => {
    for (; t < until; t++) sum += states.values[t * states.columns]!;
    return (sum / t - posterior.mean[0]!) / deviation;
  });
}

/** Variances of weights 1 and 2, and their covariance. */
export function firstPair({ columns: d, values }: Matrix): readonly [number, number, number] {
  return [values[0]!, values[d + 1]!, values[1]!];
}

/** All measures of a chain; row k of `states` is the state after k + 1 steps. */
export function measureChain(
  states: Matrix,
  settings: LinearSettings,
  task: LinearTask,
): ChainMeasures {
  const { thinning, predictiveThinning, dimension: d } = settings;
  const { posterior, test } = task;
  const series = thinned(states, thinning);
  const times = Array.from({ length: d }, (_, j) => effectiveSampleSize(column(series, j)));
  const sample = covariance(states);
  const exact = posterior.covariance.values;
  const spread = outputVariances(test.inputs, covariance(thinned(states, predictiveThinning)));
  const exactSpread = outputVariances(test.inputs, posterior.covariance);
  const logRatios = spread.map((value, i) => Math.log(value / exactSpread[i]!));
  return {
    integratedTimes: times.map(({ integratedTime }) => integratedTime * thinning),
    unreliable: times.filter(({ reliable }) => !reliable).length,
    logVarianceRatios: Array.from(
      { length: d },
      (_, j) => Math.log(sample.values[j * d + j]! / exact[j * d + j]!),
    ),
    logPredictiveRatio: logRatios.reduce((sum, value) => sum + value, 0) / logRatios.length,
    pair: firstPair(sample),
    runningMeans: runningMeans(states, task),
  };
}
