import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs";
import { UserError } from "../../errors.ts";
import type { Activation, Layer, Loss, Model } from "../../models/model.ts";
import { type ResolvedLayer, resolveLayers } from "../../models/resolve.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { averagePool, convolution, flatten, globalAveragePool, maxPool } from "./image_layers.ts";

type Compute<L extends Layer> = (
  tf: TensorFlow,
  resolved: ResolvedLayer<L>,
  values: Tensor,
  next: () => Tensor,
) => Tensor;

/** Images are B × H × W × C inside: the only order that the library can differentiate. */
const layers: { readonly [K in Layer["kind"]]?: Compute<Extract<Layer, { kind: K }>> } = {
  dense(tf, { layer, input }, values, next) {
    const product = tf.matMul(flatten(tf, values, input), next() as Tensor2D);
    return activate(tf, layer.activation, layer.bias ? tf.add(product, next()) : product);
  },
  conv2d: (tf, { layer }, values, next) =>
    activate(tf, layer.activation, convolution(tf, layer, values as Tensor4D, next)),
  activation: (tf, { layer }, values) => activate(tf, layer.activation, values),
  "max-pool": (tf, { layer }, values) => maxPool(tf, layer, values as Tensor4D),
  "average-pool": (tf, { layer }, values) => averagePool(tf, layer, values as Tensor4D),
  "global-average-pool": (tf, _resolved, values) => globalAveragePool(tf, values as Tensor4D),
  flatten: (tf, { input }, values) => flatten(tf, values, input),
};

/** @throws {UserError} if the model has a layer that this engine does not compute */
export function requireLayers(model: Model): void {
  for (const { layer, name } of resolveLayers(model)) {
    if (layers[layer.kind] === undefined) {
      throw new UserError(
        `tfjs: ${name} is a ${layer.kind} layer, which this engine does not compute yet; ` +
          `use a model of ${Object.keys(layers).join(", ")} layers`,
      );
    }
  }
}

/** Outputs of the network, B × C; `parameters` in layout order. */
export function forward(
  tf: TensorFlow,
  model: Model,
  parameters: readonly Tensor[],
  inputs: Tensor2D,
): Tensor2D {
  let used = 0;
  const next = () => parameters[used++]!;
  let values: Tensor = inputs;
  if (model.input.length === 3) {
    const [channels, height, width] = model.input;
    const images = tf.reshape(inputs, [-1, channels!, height!, width!]);
    values = tf.transpose(images, [0, 2, 3, 1]);
  }
  for (const resolved of resolveLayers(model)) {
    // A function is only ever given layers of the kind that it was looked up by.
    const compute = layers[resolved.layer.kind] as Compute<Layer>;
    values = compute(tf, resolved, values, next);
  }
  return values as Tensor2D;
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
