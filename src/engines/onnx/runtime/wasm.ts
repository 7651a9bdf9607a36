import { packageVersion } from "../../package_version.ts";
import type { Runtime, Session, Tensor } from "./runtime.ts";

/**
 * ONNX Runtime compiled to WebAssembly (npm `onnxruntime-web`): slower, but it runs on any processor.
 *
 * It always uses one thread: a second one made a training step slower (38 instead of 32 ms), because its threads are
 * workers that are woken by messages.
 */
export async function wasmRuntime(): Promise<Runtime> {
  const ort = await import("onnxruntime-web");
  ort.env.wasm.numThreads = 1;
  const wrap = ({ data, shape }: Tensor) =>
    data instanceof Float32Array
      ? new ort.Tensor("float32", data, shape)
      : new ort.Tensor("int64", data, shape);
  return {
    id: "onnx:wasm",
    version: await packageVersion(import.meta.resolve("onnxruntime-web")),
    async load(graph): Promise<Session> {
      const session = await ort.InferenceSession.create(graph, { executionProviders: ["wasm"] });
      return {
        async run(inputs, outputs) {
          const feeds = Object.fromEntries(
            Object.entries(inputs).map(([name, tensor]) => [name, wrap(tensor)]),
          );
          const results = await session.run(feeds, Object.keys(outputs));
          // Preallocated outputs are ignored by this runtime: it owns its memory.
          for (const [name, { data }] of Object.entries(outputs)) {
            (data as Float32Array).set(results[name]!.data as Float32Array);
          }
        },
        release: () => session.release(),
      };
    },
  };
}
