/** The largest curvature of an energy whose gradients must be waited for. @module */
import type { AsyncEnergy } from "../../../src/sampling/energies/energy.ts";

/**
 * Largest eigenvalue of the Hessian of U at θ by power iteration, its products by central differences of the gradient along
 * the unit direction. Gradients come in float32, hence the wide step.
 *
 * @param energy its gradient is the same from call to call
 * @param theta where
 * @param direction where the iteration begins, not 0
 * @param iterations 30 unless given
 * @param step length of the differences; 1e-2 unless given
 * @returns the length of the last product, which errs downwards
 */
export async function powerCurvature(
  energy: AsyncEnergy,
  theta: Float64Array,
  direction: Float64Array,
  iterations = 30,
  step = 1e-2,
): Promise<number> {
  const [above, below] = [new Float64Array(theta.length), new Float64Array(theta.length)];
  let [vector, length] = [direction, Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0))];
  for (let k = 0; k < iterations; k++) {
    const unit = vector.map((x) => x / length);
    await energy.gradient(theta.map((x, i) => x + step * unit[i]!), above);
    await energy.gradient(theta.map((x, i) => x - step * unit[i]!), below);
    vector = above.map((x, i) => (x - below[i]!) / (2 * step));
    length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  }
  return length;
}
