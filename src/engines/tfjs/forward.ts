/** The forward pass of every layer and loss in TensorFlow.js. @module */
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs";
import type { Activation, Layer, Loss, Model } from "../../models/model.ts";
import { type ResolvedLayer, resolveLayers } from "../../models/resolve.ts";
import type { Pass } from "./pass.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { batchNorm } from "./batch_norm.ts";
import {
  averagePool,
  convolution,
  flatten,
  globalAveragePool,
  maxPool,
  subsample,
  unflatten,
} from "./image_layers.ts";

type Compute<L extends Layer> = (
  tf: TensorFlow,
  resolved: ResolvedLayer<L>,
  values: Tensor,
  pass: Pass,
) => Tensor;

/** Images are B × H × W × C inside: the only order that the library can differentiate. */
const layers: { readonly [K in Layer["kind"]]: Compute<Extract<Layer, { kind: K }>> } = {
  dense(tf, { layer, name, input }, values, { parameter }) {
    const product = tf.matMul(flatten(tf, values, input), parameter(`${name}.weight`) as Tensor2D);
    const sums = layer.bias ? tf.add(product, parameter(`${name}.bias`)) : product;
    return activate(tf, layer.activation, sums);
  },
  conv2d(tf, { layer, name }, values, { parameter }) {
    const weight = parameter(`${name}.weight`) as Tensor4D;
    const sums = convolution(tf, layer, values as Tensor4D, weight);
    return activate(
      tf,
      layer.activation,
      layer.bias ? tf.add(sums, parameter(`${name}.bias`)) : sums,
    );
  },
  activation: (tf, { layer }, values) => activate(tf, layer.activation, values),
  "max-pool": (tf, { layer }, values) => maxPool(tf, layer, values as Tensor4D),
  "average-pool": (tf, { layer }, values) => averagePool(tf, layer, values as Tensor4D),
  "global-average-pool": (tf, _resolved, values) => globalAveragePool(tf, values as Tensor4D),
  "batch-norm": (tf, resolved, values, pass) => batchNorm(tf, resolved, values as Tensor4D, pass),
  dropout(tf, { name, input }, values, { mask }) {
    if (mask === undefined) return values;
    return tf.mul(values, unflatten(tf, mask(name), input));
  },
  flatten: (tf, { input }, values) => flatten(tf, values, input),
  subsample: (tf, { layer }, values) => subsample(tf, layer, values as Tensor4D),
  residual: (tf, { branch, shortcut }, values, pass) =>
    tf.add(stack(tf, branch, values, pass), stack(tf, shortcut, values, pass)),
};

/** Outputs of the network, B × C. */
export function forward(
  tf: TensorFlow,
  model: Model,
  inputs: Tensor2D,
  pass: Pass,
): Tensor2D {
  return stack(tf, resolveLayers(model), unflatten(tf, inputs, model.input), pass) as Tensor2D;
}

function stack(
  tf: TensorFlow,
  resolved: readonly ResolvedLayer[],
  input: Tensor,
  pass: Pass,
): Tensor {
  return resolved.reduce((values, one) => {
    // A function is only ever given layers of the kind that it was looked up by.
    const compute = layers[one.layer.kind] as Compute<Layer>;
    return compute(tf, one, values, pass);
  }, input);
}

/** Applies an activation function to every entry. */
export function activate<T extends Tensor>(tf: TensorFlow, activation: Activation, values: T): T {
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
