/// <reference lib="deno.worker" />
/** A worker: computes one cell after another. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import type { Engine } from "../engines/engine.ts";
import { canonicalJson } from "../base/json.ts";
import type { CellModule } from "./experiment.ts";
import { lazyEngine } from "./lazy_engine.ts";
import { isMissingData } from "./missing_data.ts";
import type { CellTask, WorkerMessage } from "./worker_messages.ts";

const engines = new Map<string, Engine>();

/** Opened once per worker, with one thread: cells run in parallel. */
function engineFor(identity: CellTask["engine"]): Engine {
  const known = engines.get(identity.id);
  if (known) return known;
  const engine = lazyEngine(identity, async () => {
    const { openEngine } = await import("../engines/open_engine.ts");
    return (await openEngine(identity.id, { threads: 1 })).engine;
  });
  engines.set(identity.id, engine);
  return engine;
}

function post(message: WorkerMessage): void {
  self.postMessage(message);
}

async function compute(task: CellTask): Promise<WorkerMessage> {
  const begin = performance.now();
  const { computeCell } = await import(task.cellModule) as CellModule;
  const result = await computeCell(task.cell, {
    engine: engineFor(task.engine),
    progress: (fraction, what) => post({ kind: "progress", fraction, what }),
  });
  return {
    kind: "done",
    result: canonicalJson(result),
    seconds: (performance.now() - begin) / 1000,
    memory: Deno.memoryUsage().rss,
  };
}

self.onmessage = async (event: MessageEvent<CellTask>) => {
  try {
    post(await compute(event.data));
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const mendable = error instanceof UserError && error.exitCode === ExitCode.usage;
    post({
      kind: "failed",
      message,
      stack: mendable ? null : stack ?? message,
      missing: isMissingData(error),
    });
  }
};
