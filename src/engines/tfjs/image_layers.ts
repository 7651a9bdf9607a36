/**
 * Layers of images, B × H × W × C. Padding is added beforehand and all windows are "valid", which is how the library
 * leaves out what overhangs.
 *
 * @module
 */
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs";
import type {
  AveragePoolLayer,
  Conv2dLayer,
  MaxPoolLayer,
  SubsampleLayer,
} from "../../models/model.ts";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * Kernels of 1 × 1 take what they read first: where they skip the last row, oneDNN's gradient of strided ones writes beyond
 * its memory (TensorFlow 2.15 on processors with AVX-512).
 *
 * @param weight as the layout has it: input channels × kernel × kernel × channels
 */
export function convolution(
  tf: TensorFlow,
  { kernel, padding, stride }: Conv2dLayer,
  values: Tensor4D,
  weight: Tensor4D,
): Tensor4D {
  const kernels = tf.transpose(weight, [1, 2, 0, 3]);
  const padded = pad(tf, values, padding, 0);
  return kernel === 1
    ? tf.conv2d(everyNth(tf, padded, stride), kernels, 1, "valid")
    : tf.conv2d(padded, kernels, stride, "valid");
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

/** Every `stride`-th row and column, and channels of zeros after the others. */
export function subsample(
  tf: TensorFlow,
  { stride, channels }: SubsampleLayer,
  values: Tensor4D,
): Tensor4D {
  const kept = everyNth(tf, values, stride);
  const added = channels - values.shape[3];
  return added === 0 ? kept : tf.pad(kept, [[0, 0], [0, 0], [0, 0], [0, added]]);
}

/** B × features, channel after channel as the model has them. */
export function flatten(tf: TensorFlow, values: Tensor, shape: readonly number[]): Tensor2D {
  if (shape.length !== 3) return values as Tensor2D;
  const [channels, height, width] = shape;
  const channelsFirst = tf.transpose(values as Tensor4D, [0, 3, 1, 2]);
  return tf.reshape(channelsFirst, [-1, channels! * height! * width!]);
}

/** The inverse of {@linkcode flatten}. */
export function unflatten(tf: TensorFlow, values: Tensor2D, shape: readonly number[]): Tensor {
  if (shape.length !== 3) return values;
  const [channels, height, width] = shape;
  const images = tf.reshape(values, [-1, channels!, height!, width!]);
  return tf.transpose(images, [0, 2, 3, 1]);
}

/** Every `stride`-th row and column, which is what windows of 1 × 1 hold. */
function everyNth(tf: TensorFlow, values: Tensor4D, stride: number): Tensor4D {
  return stride === 1 ? values : tf.maxPool(values, 1, stride, "valid");
}

function pad(tf: TensorFlow, values: Tensor4D, padding: number, value: number): Tensor4D {
  if (padding === 0) return values;
  const sides: [number, number] = [padding, padding];
  return tf.pad(values, [[0, 0], sides, sides, [0, 0]], value);
}
