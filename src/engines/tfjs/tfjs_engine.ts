/** The engine on TensorFlow.js, with any of its backends. @module */
import type { Engine } from "../engine.ts";
import { compute } from "./compute.ts";
import type { Library } from "./library.ts";
import { tfjsNetwork } from "./tfjs_network.ts";

/**
 * TensorFlow.js with its own automatic differentiation. It shares nothing with the onnx engine but the model data, so the
 * two check each other.
 */
export function tfjsEngine(library: Library): Engine {
  const { id, version, tf } = library;
  return {
    id,
    version,
    compile: (model) => Promise.resolve().then(() => tfjsNetwork(library, model)),
    async matmul(a, m, k, b, n) {
      const [product] = await compute(
        library,
        () => [tf.matMul(tf.tensor2d(a, [m, k]), tf.tensor2d(b, [k, n]))],
      );
      return product!;
    },
    dispose: () => Promise.resolve(),
  };
}
