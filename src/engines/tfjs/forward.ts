import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import type { Activation, Loss, Model } from "../../models/model.ts";

/** The library, loaded when it is asked for. */
export type TensorFlow = typeof import("@tensorflow/tfjs");

/** Outputs of the network, B × C; `parameters` in layout order. */
export function forward(
  tf: TensorFlow,
  model: Model,
  parameters: readonly Tensor[],
  inputs: Tensor2D,
): Tensor2D {
  let next = 0;
  let values = inputs;
  for (const { bias, activation } of model.layers) {
    values = tf.matMul(values, parameters[next++] as Tensor2D);
    if (bias) values = tf.add(values, parameters[next++]!);
    values = activate(tf, activation, values);
  }
  return values;
}

function activate(tf: TensorFlow, activation: Activation, values: Tensor2D): Tensor2D {
  switch (activation) {
    case "relu":
      return tf.relu(values);
    case "tanh":
      return tf.tanh(values);
    case "identity":
      return values;
  }
}

/** Loss of every example, B. */
export function exampleLosses(
  tf: TensorFlow,
  loss: Loss,
  outputs: Tensor2D,
  labels: Tensor1D,
): Tensor1D {
  // Not tf.oneHot: it refuses a single class.
  const classes = tf.range(0, outputs.shape[1], 1, "int32");
  const hits = tf.cast(tf.equal(tf.expandDims(labels, 1), classes), "float32");
  switch (loss) {
    case "cross-entropy":
      return tf.neg(tf.sum(tf.mul(hits, tf.logSoftmax(outputs)), 1));
    case "linear-hinge": {
      const signs = tf.sub(tf.mul(hits, 2), 1);
      return tf.mean(tf.relu(tf.sub(1, tf.mul(signs, outputs))), 1);
    }
  }
}
