/** The runner's end of a worker. @module */
import type { CellTask, WorkerMessage } from "./worker_messages.ts";

/** What computing a cell gave. */
export type Computed = Extract<WorkerMessage, { readonly kind: "done" | "failed" }>;

/** Called as a cell goes on: fraction 0 … 1, and what it is doing. */
export type OnProgress = (fraction: number, what: string) => void;

/** A worker that computes one cell at a time, and is replaced when it dies. */
export interface CellWorker {
  /**
   * Computes a cell. Await it before the next.
   *
   * @throws {Interrupted} if the worker was terminated meanwhile
   */
  compute(task: CellTask, onProgress: OnProgress): Promise<Computed>;
  /** Ends the worker at once. */
  terminate(): void;
}

/** The run was stopped from outside. */
export class Interrupted extends Error {
  /** The error's name. */
  override readonly name = "Interrupted";
}

/**
 * Makes a worker; it starts with its first cell.
 *
 * @example
 * ```ts
 * import { createCellWorker } from "./cell_worker.ts";
 * import assert from "node:assert/strict";
 *
 * const settings = { behaviour: "count", milliseconds: 0 };
 * const compute = import.meta.resolve("./testing/compute.ts");
 * const task = { paper: "fixture", study: "cells", settings, seed: 3, compute, engine: null };
 * const worker = createCellWorker();
 * const computed = await worker.compute(task, () => {});
 * worker.terminate();
 * assert.equal(computed.kind === "done" && JSON.parse(computed.result).square, 9);
 * ```
 */
export function createCellWorker(): CellWorker {
  let worker: Worker | undefined;
  let interrupt: ((reason: Interrupted) => void) | undefined;
  let terminated = false;

  function discard(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    compute(task, onProgress) {
      return new Promise<Computed>((resolve, reject) => {
        if (terminated) return reject(new Interrupted("the worker was terminated"));
        interrupt = reject;
        worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
        worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
          if (data.kind === "progress") onProgress(data.fraction, data.what);
          else resolve(data);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          discard();
          const message = `the worker died: ${event.message}`;
          const stack = `${message}\n    at ${event.filename}:${event.lineno}:${event.colno}`;
          resolve({ kind: "failed", message, stack, missing: false });
        };
        worker.postMessage(task);
      });
    },
    terminate() {
      terminated = true;
      discard();
      interrupt?.(new Interrupted("the worker was terminated"));
    },
  };
}
