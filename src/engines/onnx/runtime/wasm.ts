/** ONNX Runtime as WebAssembly. @module */
import { matmulGraph } from "../matmul/matmul_graph.ts";
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
  await keepingGlobals(async () => {
    const session = await ort.InferenceSession.create(matmulGraph().toBytes());
    await session.release();
  });
  const wrap = ({ data, shape }: Tensor) =>
    data instanceof Float32Array
      ? new ort.Tensor("float32", data, shape)
      : new ort.Tensor("int64", data, shape);
  return {
    id: "onnx:wasm",
    version: await packageVersion(import.meta.resolve("onnxruntime-web")),
    copiesInputs: true,
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

/**
 * Runs what initialises the library and leaves the globals as they were: its loader puts Node's `Worker` in the place of
 * Deno's, after which no worker would start. Inside a worker, `WorkerGlobalScope` is hidden from it meanwhile: it would
 * take the worker for a browser's and read `self`, which npm packages do not see in Deno.
 */
async function keepingGlobals(initialise: () => Promise<void>): Promise<void> {
  const kept = ["Worker", "WorkerGlobalScope"]
    .map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const scope = kept[1]![1];
  if (scope) Object.defineProperty(globalThis, "WorkerGlobalScope", { ...scope, value: undefined });
  try {
    await initialise();
  } finally {
    for (const [name, descriptor] of kept) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
