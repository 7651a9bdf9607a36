/** How busy other programs keep the machine, and waiting until they do less. @module */
import { cpus } from "node:os";

/** Processor time that all programs have taken so far, in seconds. */
export function busySeconds(): number {
  return cpus().reduce(
    (sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq,
    0,
  ) /
    1e3;
}

/**
 * Waits until other programs keep less than `below` cores busy (over five seconds), three minutes at most. PyTorch's threads
 * suffer most from other work on the same cores, so what is measured beside such work flatters this project.
 */
export async function waitForQuiet(below: number): Promise<void> {
  for (let waits = 0; waits < 36 && below < cpus().length; waits++) {
    const [busy, start] = [busySeconds(), performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 5000));
    if ((busySeconds() - busy) / ((performance.now() - start) / 1e3) < below) return;
  }
}
