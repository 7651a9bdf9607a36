/** The stationary variance of PNM on a quadratic, by simulation in float64. @module */
import { normal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { B0, B1, NORM } from "./constants.ts";

/** How long is simulated. */
export interface Length {
  /** Steps that are left out. */
  readonly warmUp: number;
  /** Steps that count. */
  readonly steps: number;
}

/**
 * Mean square of θ under PNM at learning rate η with the gradients θ + N(0, 1), from θ = 0. Not by the library, whose vectors
 * are float32.
 *
 * @param rate η, with h = 1
 * @param source of the noise
 */
export function stationaryMeanSquare(
  rate: number,
  { warmUp, steps }: Length,
  source: Stream,
): number {
  const b = B1 * B1;
  const step = rate / NORM;
  let parameter = 0;
  let last = 0; // m_{t−1}
  let older = 0; // m_{t−2}
  let sum = 0;
  for (let t = 0; t < warmUp + steps; t++) {
    const momentum = b * older + (1 - b) * (parameter + normal(source));
    parameter -= step * ((1 + B0) * momentum - B0 * last);
    older = last;
    last = momentum;
    if (t >= warmUp) sum += parameter * parameter;
  }
  return sum / steps;
}
