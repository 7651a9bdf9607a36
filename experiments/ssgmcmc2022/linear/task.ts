/** A linear model: data, exact posterior, test pairs. @module */
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import {
  type LinearPosterior,
  linearPosterior,
} from "../../../src/sampling/energies/linear_posterior.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import type { LinearSettings } from "./settings.ts";

/** Inputs and responses. */
export interface Pairs {
  /** n × d. */
  readonly inputs: Matrix;
  readonly responses: Float64Array;
}

/** One model with its data. */
export interface LinearTask {
  readonly posterior: LinearPosterior;
  readonly test: Pairs;
}

/** Rows N(0, (1 − ρ)I + ρ11ᵀ). */
function drawInputs(source: Stream, rows: number, columns: number, correlation: number): Matrix {
  const values = fillNormal(source.child("own"), new Float64Array(rows * columns));
  const common = fillNormal(source.child("common"), new Float64Array(rows));
  const [own, shared] = [Math.sqrt(1 - correlation), Math.sqrt(correlation)];
  for (let at = 0; at < values.length; at++) {
    values[at] = own * values[at]! + shared * common[Math.floor(at / columns)]!;
  }
  return { rows, columns, values };
}

/** y = xᵀw + N(0, 1). */
function drawPairs(
  source: Stream,
  rows: number,
  weights: Float64Array,
  correlation: number,
): Pairs {
  const inputs = drawInputs(source.child("inputs"), rows, weights.length, correlation);
  const responses = fillNormal(source.child("noise"), new Float64Array(rows));
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < weights.length; j++) {
      responses[i]! += inputs.values[i * weights.length + j]! * weights[j]!;
    }
  }
  return { inputs, responses };
}

/** w ~ N(0, I), N training pairs, their posterior under the prior N(0, I) and noise variance 1, and test pairs. */
export function linearTask(
  { correlation, dimension, examples, testPairs }: LinearSettings,
  source: Stream,
): LinearTask {
  const weights = fillNormal(source.child("weights"), new Float64Array(dimension));
  const train = drawPairs(source.child("train"), examples, weights, correlation);
  return {
    posterior: linearPosterior(train.inputs, train.responses),
    test: drawPairs(source.child("test"), testPairs, weights, correlation),
  };
}
