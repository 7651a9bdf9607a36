/** An engine that is loaded when it is first used. @module */
import type { Engine } from "../engines/engine.ts";

/**
 * Wraps an engine that is yet to be opened: cells that train nothing never load a native library.
 *
 * @param identity id and version that the plan was made for
 * @param open opens it; called once, and again after `dispose`
 * @returns an engine whose calls throw if another engine was opened than was planned for
 *
 * @example
 * ```ts
 * import { lazyEngine } from "./lazy_engine.ts";
 * import assert from "node:assert/strict";
 *
 * const identity = { id: "onnx:cpu", version: "onnxruntime-node 1.30.0" };
 * const engine = lazyEngine(identity, () => Promise.reject(new Error("never called")));
 * assert.equal(engine.id, "onnx:cpu");
 * ```
 */
export function lazyEngine(
  identity: { readonly id: string; readonly version: string },
  open: () => Promise<Engine>,
): Engine {
  let opened: Promise<Engine> | undefined;

  async function openChecked(): Promise<Engine> {
    const engine = await open();
    if (engine.id !== identity.id || engine.version !== identity.version) {
      const [planned, got] = [identity, engine].map((one) => `${one.id} (${one.version})`);
      throw new Error(`the run was planned for engine ${planned}, but ${got} was opened`);
    }
    return engine;
  }
  const engine = () => opened ??= openChecked();

  return {
    id: identity.id,
    version: identity.version,
    compile: async (model) => await (await engine()).compile(model),
    matmul: async (a, m, k, b, n) => await (await engine()).matmul(a, m, k, b, n),
    async dispose() {
      const current = opened;
      opened = undefined;
      await (await current)?.dispose();
    },
  };
}
