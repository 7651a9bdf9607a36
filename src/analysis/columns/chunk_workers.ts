/** Shares chunks of columns out among workers. @module */
import { setImmediate } from "node:timers/promises";
import { type ChunkTask, measureChunk, type MeasuredChunk } from "./chunk.ts";

/** Who measures. */
export interface ChunkWorkers {
  /**
   * Measures chunks, each as soon as a worker is free: only so many exist at a time.
   *
   * @param count how many
   * @param taskOf makes the i-th; its values are handed over
   * @param onDone the i-th was measured
   * @param onStart the i-th is begun
   * @returns what was found, in order
   */
  measure(
    count: number,
    taskOf: (i: number) => ChunkTask,
    onDone: (i: number) => void,
    onStart?: (i: number) => void,
  ): Promise<MeasuredChunk[]>;
  close(): void;
}

type Measure = (task: ChunkTask) => Promise<MeasuredChunk>;

const here: Measure = async (task) => {
  // Lets the progress be shown between two chunks.
  await setImmediate();
  return measureChunk(task);
};

const inWorker = (worker: Worker): Measure => (task) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<MeasuredChunk>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`a worker died: ${event.message}`));
    };
    worker.postMessage(task, [task.values.buffer as ArrayBuffer]);
  });

/**
 * Starts workers.
 *
 * @param count how many; with 1, this thread does the work
 *
 * @example
 * ```ts
 * import { chunkWorkers } from "./chunk_workers.ts";
 * import assert from "node:assert/strict";
 *
 * const workers = chunkWorkers(1);
 * const column = () => ({ values: Float64Array.from({ length: 9 }, (_, i) => i), rows: 9, kept: undefined });
 * const [first] = await workers.measure(1, column, () => {});
 * workers.close();
 * assert.equal(first!.numbers[0], 4);
 * ```
 */
export function chunkWorkers(count: number): ChunkWorkers {
  const workers = Array.from(
    { length: count === 1 ? 0 : count },
    () => new Worker(new URL("./chunk_worker.ts", import.meta.url), { type: "module" }),
  );
  const measures = workers.length === 0 ? [here] : workers.map(inWorker);
  return {
    async measure(total, taskOf, onDone, onStart) {
      const found: MeasuredChunk[] = [];
      let next = 0;
      await Promise.all(measures.map(async (measure) => {
        while (next < total) {
          const i = next++;
          onStart?.(i);
          found[i] = await measure(taskOf(i));
          onDone(i);
        }
      }));
      return found;
    },
    close: () => workers.forEach((worker) => worker.terminate()),
  };
}
