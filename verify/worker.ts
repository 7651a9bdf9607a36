/** Runs checks in a thread of its own. @module */
import { type CheckRequest, runCheck } from "./run_check.ts";

const port = self as unknown as {
  onmessage: ((event: MessageEvent<CheckRequest>) => void) | null;
  postMessage(message: unknown): void;
};

port.onmessage = async ({ data }) => {
  port.postMessage(await runCheck(data));
};
