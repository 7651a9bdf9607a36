/** Predictions of a linear model. @module */
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { logNormalDensity } from "../measures/log_normal_density.ts";
import { logPredictive } from "../measures/log_predictive.ts";
import type { LinearTask } from "./task.ts";

/** xᵀw of every row. */
function linearOutputs(
  { rows, columns, values }: Matrix,
  weights: Float64Array,
): Float64Array {
  const out = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += values[i * columns + j]! * weights[j]!;
    out[i] = sum;
  }
  return out;
}

/** xᵀVx of every row: the variance of xᵀθ. */
export function outputVariances({ rows, columns, values }: Matrix, variance: Matrix): Float64Array {
  const out = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    const turned = linearOutputs(variance, row);
    out[i] = row.reduce((sum, x, j) => sum + x * turned[j]!, 0);
  }
  return out;
}

/** Log-likelihood of the test pairs under a mixture of weights. */
export function mixtureLogLikelihood(
  { test }: LinearTask,
  states: readonly Float64Array[],
): number {
  return logPredictive(states.map((w) => linearOutputs(test.inputs, w)), test.responses, 1);
}

/** Under the exact posterior: y ~ N(xᵀμ, 1 + xᵀP⁻¹x). */
export function exactLogLikelihood({ posterior, test }: LinearTask): number {
  const means = linearOutputs(test.inputs, posterior.mean);
  const variances = outputVariances(test.inputs, posterior.covariance);
  const logs = test.responses.map((y, i) => logNormalDensity(y, means[i]!, 1 + variances[i]!));
  return logs.reduce((sum, log) => sum + log, 0) / logs.length;
}
