/**
 * Layers of images, B × H × W × C. Padding is added beforehand and all windows are "valid", which is how the library
 * leaves out what overhangs.
 *
 * @module
 */
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs";
import type { AveragePoolLayer, Conv2dLayer, MaxPoolLayer } from "../../models/model.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** @param next gives the weight, then the bias */
export function convolution(
  tf: TensorFlow,
  { padding, stride, bias }: Conv2dLayer,
  values: Tensor4D,
  next: () => Tensor,
): Tensor4D {
  const kernels = tf.transpose(next() as Tensor4D, [1, 2, 0, 3]);
  const sums = tf.conv2d(pad(tf, values, padding, 0), kernels, stride, "valid");
  return bias ? tf.add(sums, next()) : sums;
}

/** Largest entry of every window. */
export function maxPool(
  tf: TensorFlow,
  { kernel, stride, padding }: MaxPoolLayer,
  values: Tensor4D,
): Tensor4D {
  return tf.maxPool(pad(tf, values, padding, -Infinity), kernel, stride, "valid");
}

/** Mean of every window. */
export function averagePool(
  tf: TensorFlow,
  { kernel, stride }: AveragePoolLayer,
  values: Tensor4D,
): Tensor4D {
  return tf.avgPool(values, kernel, stride, "valid");
}

/** Mean of every channel, B × C. */
export function globalAveragePool(tf: TensorFlow, values: Tensor4D): Tensor2D {
  return tf.mean(values, [1, 2]);
}

/** B × features, channel after channel as the model has them. */
export function flatten(tf: TensorFlow, values: Tensor, shape: readonly number[]): Tensor2D {
  if (shape.length !== 3) return values as Tensor2D;
  const [channels, height, width] = shape;
  const channelsFirst = tf.transpose(values as Tensor4D, [0, 3, 1, 2]);
  return tf.reshape(channelsFirst, [-1, channels! * height! * width!]);
}

function pad(tf: TensorFlow, values: Tensor4D, padding: number, value: number): Tensor4D {
  if (padding === 0) return values;
  const sides: [number, number] = [padding, padding];
  return tf.pad(values, [[0, 0], sides, sides, [0, 0]], value);
}
