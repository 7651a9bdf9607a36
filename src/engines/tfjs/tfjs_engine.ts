import type { Engine } from "../engine.ts";
import { packageVersion } from "../package_version.ts";
import { tfjsNetwork } from "./tfjs_network.ts";

/**
 * TensorFlow.js on its plain JavaScript backend. It shares nothing with the onnx engine but the model data, so the two
 * check each other.
 */
export async function tfjsEngine(): Promise<Engine> {
  const tf = await import("@tensorflow/tfjs");
  // Production mode leaves out the advice to install another package, and checks that cost time.
  tf.enableProdMode();
  await tf.setBackend("cpu");
  await tf.ready();
  return {
    id: "tfjs:cpu",
    version: await packageVersion(import.meta.resolve("@tensorflow/tfjs")),
    compile: (model) => Promise.resolve().then(() => tfjsNetwork(tf, model)),
    matmul: (a, m, k, b, n) =>
      Promise.resolve().then(() =>
        tf.tidy(() =>
          tf.matMul(tf.tensor2d(a, [m, k]), tf.tensor2d(b, [k, n])).dataSync<"float32">()
        ) as Float32Array
      ),
    dispose: () => Promise.resolve(),
  };
}
