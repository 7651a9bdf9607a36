/** Turns losses and outputs of a batch into a sum of losses and a number of correct answers. @module */
import type { Evaluation } from "../../engine.ts";

/**
 * Sum of losses and number of correct answers. An example is correct if its class is the first with the largest
 * output; one whose output is NaN is not.
 *
 * @param losses B
 * @param outputs B × C
 * @returns `loss` is the *sum* over the examples, in float64
 */
export function score(
  losses: Float32Array,
  outputs: Float32Array,
  labels: Int32Array,
  classes: number,
): Evaluation {
  let loss = 0;
  let correct = 0;
  for (let example = 0; example < labels.length; example++) {
    loss += losses[example]!;
    const offset = example * classes;
    let best = 0;
    for (let c = 1; c < classes; c++) if (outputs[offset + c]! > outputs[offset + best]!) best = c;
    if (best === labels[example] && !Number.isNaN(outputs[offset + best])) correct++;
  }
  return { loss, correct };
}
