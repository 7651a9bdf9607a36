/** Turns losses and outputs of a batch into a sum of losses and a number of correct answers. @module */
import type { Evaluation } from "../../engine.ts";

/** Where a graph writes what is scored. */
export type ScoreTensors = Readonly<
  Record<"losses" | "outputs", { readonly data: Float32Array; readonly shape: readonly number[] }>
>;

/** Room for the losses (B) and outputs (B × C) of B examples. */
export function scoreTensors(count: number, classes: number): ScoreTensors {
  return {
    losses: { data: new Float32Array(count), shape: [count] },
    outputs: { data: new Float32Array(count * classes), shape: [count, classes] },
  };
}

/**
 * Sum of losses and number of correct answers. An example is correct if its class is the first with the largest
 * output; one whose output is NaN is not.
 *
 * @param tensors losses, B, and outputs, B × C
 * @returns `loss` is the *sum* over the examples, in float64
 */
export function score(tensors: ScoreTensors, labels: Int32Array): Evaluation {
  const losses = tensors.losses.data;
  const outputs = tensors.outputs.data;
  const classes = outputs.length / labels.length;
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
