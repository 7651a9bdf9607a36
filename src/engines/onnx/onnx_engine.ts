/** The engine that compiles models to ONNX graphs, on any runtime. @module */
import type { Engine } from "../engine.ts";
import type { EditNodes } from "./graph/graph.ts";
import { matmul, matmulSession } from "./matmul/matmul.ts";
import { onnxNetwork } from "./network.ts";
import type { Runtime, Session } from "./runtime/runtime.ts";

/**
 * The engine that compiles models to ONNX graphs.
 *
 * @param edit changes the nodes of every graph before it is loaded; for tests that plant a fault
 */
export function onnxEngine(runtime: Runtime, edit?: EditNodes): Engine {
  let session: Promise<Session> | undefined;
  return {
    id: runtime.id,
    version: runtime.version,
    compile: (model) => Promise.resolve().then(() => onnxNetwork(runtime, model, edit)),
    async matmul(a, m, k, b, n) {
      session ??= matmulSession(runtime);
      return await matmul(await session, a, m, k, b, n);
    },
    async dispose() {
      if (session) await (await session).release();
      session = undefined;
    },
  };
}
