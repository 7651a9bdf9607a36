/** Batch norm in TensorFlow.js, by its definition. @module */
import type { Tensor1D, Tensor4D } from "@tensorflow/tfjs";
import type { BatchNormLayer } from "../../models/model.ts";
import type { ResolvedLayer } from "../../models/resolve.ts";
import type { Pass } from "./pass.ts";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * Batch norm as its definition, for the library to differentiate: by the moments of the minibatch in training mode, which
 * are handed to `keep`, by the running ones in evaluation.
 */
export function batchNorm(
  tf: TensorFlow,
  { name, layer }: ResolvedLayer<BatchNormLayer>,
  values: Tensor4D,
  { parameter, statistic, keep }: Pass,
): Tensor4D {
  const mean = statistic?.(`${name}.mean`) ?? tf.mean<Tensor1D>(values, [0, 1, 2]);
  const centred = tf.sub(values, mean);
  const variance = statistic?.(`${name}.variance`) ??
    tf.mean<Tensor1D>(tf.square(centred), [0, 1, 2]);
  keep?.(`${name}.mean`, mean);
  keep?.(`${name}.variance`, variance);
  const factor = tf.mul(parameter(`${name}.scale`), tf.rsqrt(tf.add(variance, layer.epsilon)));
  return tf.add(tf.mul(centred, factor), parameter(`${name}.shift`));
}
