/** Shows how a run goes on: one updating line on a terminal, a line now and then elsewhere. @module */
import { formatDuration } from "../base/format_duration.ts";
import { remainingSeconds, type RunningCell } from "./eta.ts";
import type { PendingCell } from "./plan.ts";
import type { RunEvent } from "./run_event.ts";

/** Where progress goes. */
export interface ProgressOutput {
  /** Writes to stderr. */
  write(text: string): void;
  /** Whether one line can be updated. */
  readonly terminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** A clock in milliseconds. */
  now(): number;
}

/** Shows events as they come. */
export interface Progress {
  /** Shows an event. */
  readonly onEvent: (event: RunEvent) => void;
  /** Removes the updating line. */
  end(): void;
}

/** Milliseconds between two lines where there is no terminal, and between two updates where there is one. */
const INTERVAL = { lines: 15_000, updates: 100 };

/**
 * Makes a progress display.
 *
 * @param pending the cells that the run computes
 * @param workers number of workers
 *
 * @example
 * ```ts
 * import { createProgress } from "./progress.ts";
 * import assert from "node:assert/strict";
 *
 * let text = "";
 * const write = (part: string) => void (text += part);
 * const progress = createProgress([], 2, { write, terminal: false, columns: 80, now: () => 0 });
 * progress.onEvent({ kind: "warning", message: "look here" });
 * assert.equal(text, "warning: look here\n");
 * ```
 */
export function createProgress(
  pending: readonly PendingCell[],
  workers: number,
  output: ProgressOutput,
): Progress {
  const began = output.now();
  const waiting = new Set(pending);
  const running = new Map<PendingCell, { began: number; fraction: number; what: string }>();
  const finished: { cost: number; seconds: number }[] = [];
  let ended = 0;
  let shown = -Infinity;

  function line(): string {
    const state: RunningCell[] = [...running].map(([{ cell }, { began, fraction }]) => ({
      cost: cell.cost,
      fraction,
      elapsed: (output.now() - began) / 1000,
    }));
    const costs = [...waiting].map(({ cell }) => cell.cost);
    const left = remainingSeconds({ workers, waiting: costs, running: state, finished });
    const doing = [...running].map(([{ cell }, { fraction, what }]) =>
      `${cell.id} ${Math.floor(100 * fraction)} %${what === "" ? "" : ` ${what}`}`
    );
    const elapsed = formatDuration((output.now() - began) / 1000);
    return [
      `[${ended}/${pending.length}] ${elapsed} elapsed, about ${formatDuration(left)} left`,
      ...doing,
    ].join(" · ");
  }

  function show(now: boolean): void {
    const interval = output.terminal ? INTERVAL.updates : INTERVAL.lines;
    if (!now && output.now() - shown < interval) return;
    shown = output.now();
    if (output.terminal) output.write(`\r\x1b[2K${line().slice(0, output.columns - 1)}`);
    else output.write(`${line()}\n`);
  }

  const clear = () => output.terminal && output.write("\r\x1b[2K");
  const say = (text: string) => {
    clear();
    output.write(`${text}\n`);
  };

  return {
    onEvent(event) {
      if (event.kind === "warning") return say(`warning: ${event.message}`);
      if (event.kind === "start") {
        waiting.delete(event.cell);
        running.set(event.cell, { began: output.now(), fraction: 0, what: "" });
      } else if (event.kind === "progress") {
        const state = running.get(event.cell);
        if (state) Object.assign(state, { fraction: event.fraction, what: event.what });
      } else {
        waiting.delete(event.cell);
        running.delete(event.cell);
        ended++;
        const { status, seconds, reason } = event.outcome;
        if (status === "computed" && seconds !== null) {
          finished.push({ cost: event.cell.cell.cost, seconds });
        }
        if (status === "failed") say(`failed: ${event.cell.cell.id}: ${reason}`);
      }
      show(event.kind === "end" && ended === pending.length);
    },
    end() {
      clear();
    },
  };
}
