/** Calls functions with hostile arguments in a thread that can be ended. @module */
import fc from "fast-check";
import { HOSTILE_ARGUMENTS, HOSTILE_CLASSES } from "./hostile_arguments.ts";
import { HOSTILE_FUNCTIONS } from "./hostile_functions.ts";

/** What the worker reports: before a call, and after a function's last one. */
export type HostileReport =
  | { readonly kind: "ready" }
  | { readonly kind: "call"; readonly name: string; readonly text: string }
  | {
    readonly kind: "done";
    readonly name: string;
    readonly calls: number;
    readonly slowest: number;
  }
  | { readonly kind: "fault"; readonly name: string; readonly text: string };

const port = self as unknown as {
  onmessage: ((event: MessageEvent<{ name: string; calls: number }>) => void) | null;
  postMessage(message: HostileReport): void;
};

/** What was thrown, if it is no error that speaks to the caller: a RangeError with the name of who speaks. */
function faultOf(error: unknown): string | undefined {
  if (!(error instanceof RangeError)) return `${error}`;
  return /^[\w ]+: ./.test(error.message)
    ? undefined
    : `RangeError without a name: ${error.message}`;
}

/** A call that may be hostile: its words and what it does. */
interface Call {
  readonly text: string;
  readonly run: () => unknown;
}

const wordsOf = (name: string, args: readonly unknown[]) =>
  `${name}(${args.map((arg) => fc.stringify(arg).slice(0, 400)).join(", ")})`;

function functionCalls(name: string, calls: number): Call[] {
  const run = HOSTILE_FUNCTIONS[name] as (...args: unknown[]) => unknown;
  return fc.sample(HOSTILE_ARGUMENTS[name]!, { numRuns: calls, seed: 16 })
    .map((args) => ({ text: wordsOf(name, args), run: () => run(...args) }));
}

/** Every method of instances that hostile arguments make, as many calls as of a function. */
function classCalls(name: string, calls: number): Call[] {
  const { constructor: made, ...methods } = HOSTILE_CLASSES[name]!;
  const make = HOSTILE_FUNCTIONS[name] as new (...args: unknown[]) => Record<string, unknown>;
  const all = Object.entries(methods).flatMap(([method, args]) =>
    fc.sample(fc.tuple(made, args), { numRuns: calls, seed: 16 }).map(([how, given]) => ({
      text: `new ${wordsOf(name, how)}.${wordsOf(method, given)}`,
      run: () => {
        const one = new make(...how);
        (one[method] as (...args: unknown[]) => unknown).apply(one, given);
      },
    }))
  );
  return all.filter((_, i) => i % Object.keys(methods).length === 0);
}

port.onmessage = ({ data: { name, calls } }) => {
  let slowest = 0;
  const all = name in HOSTILE_CLASSES ? classCalls(name, calls) : functionCalls(name, calls);
  for (const { text, run } of all) {
    port.postMessage({ kind: "call", name, text });
    const start = performance.now();
    try {
      run();
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== undefined) port.postMessage({ kind: "fault", name, text: `${text}: ${fault}` });
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  port.postMessage({ kind: "done", name, calls: all.length, slowest });
};

port.postMessage({ kind: "ready" });
