/** Calls functions with hostile arguments in a thread that can be ended. @module */
import fc from "fast-check";
import { HOSTILE_ARGUMENTS } from "./hostile_arguments.ts";
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

port.onmessage = ({ data: { name, calls } }) => {
  const run = HOSTILE_FUNCTIONS[name] as (...args: unknown[]) => unknown;
  let slowest = 0;
  for (const args of fc.sample(HOSTILE_ARGUMENTS[name]!, { numRuns: calls, seed: 16 })) {
    const text = `${name}(${args.map((arg) => fc.stringify(arg).slice(0, 400)).join(", ")})`;
    port.postMessage({ kind: "call", name, text });
    const start = performance.now();
    try {
      run(...args);
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== undefined) port.postMessage({ kind: "fault", name, text: `${text}: ${fault}` });
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  port.postMessage({ kind: "done", name, calls, slowest });
};

port.postMessage({ kind: "ready" });
