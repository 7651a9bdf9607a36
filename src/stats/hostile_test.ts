/** Every public function of src/stats and src/random under arguments that are out of range. @module */
import assert from "node:assert/strict";
import { HOSTILE_ARGUMENTS, HOSTILE_CLASSES } from "./testing/hostile_arguments.ts";
import { HOSTILE_FUNCTIONS } from "./testing/hostile_functions.ts";
import type { HostileReport } from "./testing/hostile_worker.ts";

/** Calls per function. */
const CALLS = 150;
/** Milliseconds for a call: a second, and patience for a machine that does other things. */
const LIMIT = 10_000;

const CALLED = [...Object.keys(HOSTILE_ARGUMENTS), ...Object.keys(HOSTILE_CLASSES)];

const functions = Object.entries(HOSTILE_FUNCTIONS)
  .flatMap(([name, value]) => typeof value === "function" ? [name] : []);

/** What came of one function's calls. */
interface Watched {
  readonly calls: number;
  readonly slowest: number;
  readonly faults: readonly string[];
}

/** Opens a worker that has loaded its modules. */
function openWorker(): Promise<Worker> {
  const worker = new Worker(new URL("./testing/hostile_worker.ts", import.meta.url), {
    type: "module",
  });
  return new Promise((resolve) => worker.onmessage = () => resolve(worker));
}

/** Runs one function's calls, and ends the worker if one takes too long. */
function watch(worker: Worker, name: string): Promise<Watched> {
  return new Promise((resolve) => {
    const faults: string[] = [];
    let text = name;
    let since = performance.now();
    const timer = setInterval(() => {
      if (performance.now() - since < LIMIT) return;
      worker.terminate();
      faults.push(`${text} does not end`);
      end(0, LIMIT);
    }, 200);
    const end = (calls: number, slowest: number) => {
      clearInterval(timer);
      resolve({ calls, slowest, faults });
    };
    worker.onmessage = ({ data }: MessageEvent<HostileReport>) => {
      since = performance.now();
      if (data.kind === "done") end(data.calls, data.slowest);
      else if (data.kind === "fault") faults.push(data.text);
      else if (data.kind === "call") text = data.text;
    };
    worker.onerror = (event) => {
      event.preventDefault();
      faults.push(`${text}: the worker died: ${event.message}`);
      end(0, 0);
    };
    worker.postMessage({ name, calls: CALLS });
  });
}

Deno.test("hostile arguments are there for every public function and class, and for no other", () => {
  const named = [...Object.keys(HOSTILE_ARGUMENTS), ...Object.keys(HOSTILE_CLASSES)].sort();
  assert.deepEqual(named, functions.toSorted());
});

Deno.test("every public function and method ends under hostile arguments, with a value or a RangeError that says who speaks", async () => {
  let worker = await openWorker();
  const faults: string[] = [];
  let calls = 0;
  let slowest = { name: "", milliseconds: 0 };
  try {
    for (const name of CALLED) {
      const found = await watch(worker, name);
      faults.push(...found.faults);
      calls += found.calls;
      if (found.calls === 0) worker = await openWorker();
      if (found.slowest > slowest.milliseconds) slowest = { name, milliseconds: found.slowest };
    }
  } finally {
    worker.terminate();
  }
  console.log(
    `${calls} hostile calls of ${CALLED.length} functions and classes; slowest: ${slowest.name}, ${
      slowest.milliseconds.toFixed(0)
    } ms`,
  );
  assert.equal(faults.length, 0, faults.slice(0, 20).join("\n"));
  assert.equal(calls, CALLS * CALLED.length);
});
