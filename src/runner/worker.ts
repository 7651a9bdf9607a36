/// <reference lib="deno.worker" />
/** A worker: computes one cell after another. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import type { Engine } from "../engines/engine.ts";
import { asJson } from "../base/as_json.ts";
import { canonicalJson } from "../base/json.ts";
import { stream } from "../random/stream.ts";
import type { CellContext, ComputedCell } from "../records/study.ts";
import { lazyEngine } from "./lazy_engine.ts";
import { isMissingData } from "./missing_data.ts";
import type { CellTask, WorkerMessage } from "./worker_messages.ts";

/** What a study's module exports; where its study needs an engine, there is one. */
interface StudyModule {
  compute(cell: ComputedCell<unknown>, context: Partial<CellContext>): Promise<unknown>;
}

const engines = new Map<string, Engine>();

/** Opened once per worker, with one thread: cells run in parallel. */
function engineFor(identity: NonNullable<CellTask["engine"]>): Engine {
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

async function computeTask(task: CellTask): Promise<WorkerMessage> {
  const begin = performance.now();
  const { paper, study, settings, seed } = task;
  const { compute }: StudyModule = await import(task.compute);
  const result = await compute({ settings, seed, stream: stream(paper, study, seed) }, {
    ...(task.engine && { engine: engineFor(task.engine) }),
    progress: (fraction, what) => post({ kind: "progress", fraction, what }),
  });
  return {
    kind: "done",
    result: canonicalJson(asJson(result)),
    seconds: (performance.now() - begin) / 1000,
    memory: Deno.memoryUsage().rss,
  };
}

self.onmessage = async (event: MessageEvent<CellTask>) => {
  try {
    post(await computeTask(event.data));
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
