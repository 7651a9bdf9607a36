/** Spearman's coefficient as an effect. @module */
import { spearman } from "../../../src/stats/inference/spearman.ts";

/** ρ of pairs, ties by midranks; NaN of fewer than three, or where one side is constant: there is no order. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const side = (k: 0 | 1) => Float64Array.from(pairs, (pair) => pair[k]);
  const [x, y] = [side(0), side(1)];
  const varies = (values: Float64Array) => values.some((value) => value !== values[0]);
  if (pairs.length < 3 || !varies(x) || !varies(y)) return NaN;
  return spearman(x, y).statistic;
}
