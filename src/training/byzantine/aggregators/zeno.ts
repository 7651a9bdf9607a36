/** Zeno. @module */
import { meanOf } from "./mean_of.ts";
import { smallest } from "./smallest.ts";

/** Settings of {@linkcode zeno}. */
export interface ZenoSettings {
  /** Step γ at which a gradient is tried. */
  readonly rate: number;
  /** Penalty ρ on its squared norm. */
  readonly rho: number;
  /** How many of the best gradients are averaged. */
  readonly keep: number;
  /** Fresh examples that the loss is taken of. */
  readonly examples: number;
}

/**
 * The mean of the gradients that lower the loss most: the score f(θ) − f(θ − γ·g) − ρ·‖g‖² (Xie, Koyejo, Gupta 2019,
 * definition 2). Ties go to the lower index.
 *
 * @param gradients n vectors of length P
 * @param parameters θ
 * @param loss f on some fresh examples, the same for all gradients
 * @param settings γ, ρ, how many to keep
 * @throws {RangeError} if `keep` is not in 1 … n
 *
 * @example
 * ```ts
 * import { zeno } from "./zeno.ts";
 * import assert from "node:assert/strict";
 *
 * const loss = ([x]: Float32Array) => Promise.resolve(x! * x!);
 * const gradients = [-5, 2, 1].map((g) => Float32Array.of(g));
 * const settings = { rate: 0.1, rho: 0, keep: 2, examples: 1 };
 * assert.deepEqual([...await zeno(gradients, Float32Array.of(1), loss, settings)], [1.5]);
 * ```
 */
export async function zeno(
  gradients: readonly Float32Array[],
  parameters: Float32Array,
  loss: (parameters: Float32Array) => Promise<number>,
  { rate, rho, keep }: ZenoSettings,
): Promise<Float32Array> {
  if (!(Number.isInteger(keep) && keep >= 1 && keep <= gradients.length)) {
    throw new RangeError(`Zeno: keep must be 1 … ${gradients.length}, got ${keep}`);
  }
  const costs: number[] = [];
  // f(θ) is the same for all: it changes no order.
  for (const gradient of gradients) {
    const tried = parameters.map((w, j) => w - rate * gradient[j]!);
    const square = gradient.reduce((sum, x) => sum + x * x, 0);
    costs.push(await loss(tried) + rho * square);
  }
  return meanOf(gradients, smallest(costs, keep));
}
