/** The noise that PNM makes of independent gradients, by simulation in float64. @module */
import { normal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { B0, B1 } from "./constants.ts";

/** Steps after which the momenta have forgotten their zeros: .9⁴⁰⁰ < 10⁻¹⁸. */
const WARM_UP = 400;

/**
 * Autocovariances of u_t = (1 + b0)·m_t − b0·m_{t−1} under independent N(0, 1) gradients, about the known mean 0.
 *
 * @param lags number of lags, from 0
 * @param steps number of pairs behind each
 * @param source of the gradients
 */
export function simulatedAutocovariances(lags: number, steps: number, source: Stream): number[] {
  const b = B1 * B1;
  const path = new Float64Array(WARM_UP + steps + lags);
  let last = 0; // m_{t−1}
  let older = 0; // m_{t−2}
  for (let t = 0; t < path.length; t++) {
    const momentum = b * older + (1 - b) * normal(source);
    path[t] = (1 + B0) * momentum - B0 * last;
    older = last;
    last = momentum;
  }
  return Array.from({ length: lags }, (_, lag) => {
    let sum = 0;
    for (let t = WARM_UP; t < WARM_UP + steps; t++) sum += path[t]! * path[t + lag]!;
    return sum / steps;
  });
}
