/** ONNX Runtime's native library as a runtime. @module */
import type { InferenceSession } from "onnxruntime-node";
import { packageVersion } from "../../package_version.ts";
import type { Runtime, Session, Tensor } from "./runtime.ts";

/**
 * ONNX Runtime's native library (npm `onnxruntime-node`).
 *
 * @param threads threads inside one operation; the results do not depend on it
 * @param provider what computes: the processor, or an NVIDIA GPU where that provider is installed
 * @throws whatever the loader throws where the library does not exist for this platform
 */
export async function nativeRuntime(
  threads: number,
  provider: "cpu" | "cuda" = "cpu",
): Promise<Runtime> {
  const ort = await import("onnxruntime-node");
  const options: InferenceSession.SessionOptions = {
    executionProviders: [provider],
    graphOptimizationLevel: "all",
    executionMode: "sequential",
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  };
  // Tensors share the memory of the typed arrays, so nothing is copied on the way in or out.
  const wrap = ({ data, shape }: Tensor) =>
    data instanceof Float32Array
      ? new ort.Tensor("float32", data, shape)
      : new ort.Tensor("int64", data, shape);
  const wrapAll = (tensors: Readonly<Record<string, Tensor>>) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, wrap(tensor)]));
  return {
    id: `onnx:${provider}`,
    version: await packageVersion(import.meta.resolve("onnxruntime-node")),
    copiesInputs: false,
    async load(graph): Promise<Session> {
      const session = await ort.InferenceSession.create(graph, options);
      return {
        run: async (inputs, outputs) => void await session.run(wrapAll(inputs), wrapAll(outputs)),
        release: () => session.release(),
      };
    },
  };
}
