/** Isotropic Gaussian noise on a gradient. @module */
import { normalBlock } from "../../../src/random/normal_block.ts";
import type { Stream } from "../../../src/random/stream.ts";

/**
 * Adds N(0, σ²I) to a gradient, in place. σ is the standard deviation: the authors' code passes the variance there.
 *
 * @param gradient length d; changed
 * @param sigma standard deviation of an entry, σ ≥ 0
 * @param source of this step's noise
 */
export function addIsotropicNoise(gradient: Float32Array, sigma: number, source: Stream): void {
  const noise = normalBlock(source, 0, gradient.length, new Float32Array(gradient.length));
  for (let i = 0; i < gradient.length; i++) gradient[i]! += sigma * noise[i]!;
}
