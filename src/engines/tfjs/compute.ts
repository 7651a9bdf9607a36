/** Runs a computation on the right backend and frees its tensors. @module */
import type { Tensor } from "@tensorflow/tfjs";
import type { Library } from "./library.ts";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * Computes tensors on the library's own backend, waits for their values, and frees everything.
 *
 * All copies of TensorFlow.js in a process share one list of backends and one current backend, so it is chosen again
 * before every computation; `build` runs in one go, and no other computation comes between.
 *
 * @param build makes the wanted tensors; what else it makes is freed at once
 * @returns the values of each tensor
 */
export async function compute(
  { tf, backend, guard }: Library,
  build: () => readonly Tensor[],
): Promise<Float32Array[]> {
  const computation = () => computeNow(tf, backend, build);
  return await (guard === undefined ? computation() : guard(computation));
}

async function computeNow(
  tf: TensorFlow,
  backend: string,
  build: () => readonly Tensor[],
): Promise<Float32Array[]> {
  // Takes effect at once for a backend that has been used before, as this one has.
  if (tf.getBackend() !== backend) void tf.setBackend(backend);
  const tensors = tf.tidy(() => [...build()]);
  try {
    return await Promise.all(tensors.map((tensor) => tensor.data<"float32">()));
  } finally {
    for (const tensor of tensors) tensor.dispose();
  }
}
