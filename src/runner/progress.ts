/** Shows how a run goes on: updating lines on a terminal, a line a minute elsewhere. @module */
import { remainingSeconds } from "./eta.ts";
import type { PendingCell } from "./plan.ts";
import type { RunEvent } from "./run_event.ts";
import { progressLine, progressLines } from "./progress_lines.ts";

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
  /** Removes the updating lines. */
  end(): void;
}

/** Milliseconds between two lines where there is no terminal, and between two updates where there is one. */
const INTERVAL = { lines: 60_000, updates: 100 };

/** Lines that can be replaced on a terminal, and lines that stay. */
interface Display {
  /** Puts these lines in place of the last ones; without a terminal below them. */
  update(lines: readonly string[]): void;
  /** Removes the last ones. */
  clear(): void;
  /** Writes a line that stays. */
  say(text: string): void;
}

function createDisplay(output: ProgressOutput): Display {
  /** Lines that stand on the terminal, beyond the first. */
  let below = 0;
  const clear = () => {
    if (!output.terminal) return;
    output.write(`${"\r\x1b[2K\x1b[1A".repeat(below)}\r\x1b[2K`);
    below = 0;
  };
  return {
    clear,
    update(lines) {
      if (!output.terminal) return output.write(`${lines.join("\n")}\n`);
      const up = "\x1b[1A".repeat(below);
      below = lines.length - 1;
      output.write(
        up + lines.map((line) => `\r\x1b[2K${line.slice(0, output.columns - 1)}`).join("\n"),
      );
    },
    say(text) {
      clear();
      output.write(`${text}\n`);
    },
  };
}

/**
 * Makes a progress display: on a terminal lines that are updated, one for each paper where there are several; elsewhere a line a
 * minute.
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
  const display = createDisplay(output);
  const began = output.now();
  const waiting = new Set(pending);
  const running = new Map<PendingCell, { began: number; fraction: number; what: string }>();
  const finished: { cost: number; seconds: number }[] = [];
  const ended = new Set<PendingCell>();
  let shown = -Infinity;

  function lines(): readonly string[] {
    const now = output.now();
    const cells = [...running].map(([{ cell }, state]) => ({
      cell,
      cost: cell.cost,
      fraction: state.fraction,
      elapsed: (now - state.began) / 1000,
      what: state.what,
    }));
    const costs = [...waiting].map(({ cell }) => cell.cost);
    const left = remainingSeconds({ workers, waiting: costs, running: cells, finished });
    const state = { pending, ended, running: cells, elapsed: (now - began) / 1000, left };
    return output.terminal ? progressLines(state) : [progressLine(state)];
  }

  function show(now: boolean): void {
    const interval = output.terminal ? INTERVAL.updates : INTERVAL.lines;
    if (!now && output.now() - shown < interval) return;
    shown = output.now();
    display.update(lines());
  }

  return {
    onEvent(event) {
      if (event.kind === "warning") return display.say(`warning: ${event.message}`);
      if (event.kind === "start") {
        waiting.delete(event.cell);
        running.set(event.cell, { began: output.now(), fraction: 0, what: "" });
      } else if (event.kind === "progress") {
        const state = running.get(event.cell);
        if (state) Object.assign(state, { fraction: event.fraction, what: event.what });
      } else {
        waiting.delete(event.cell);
        running.delete(event.cell);
        ended.add(event.cell);
        const { status, seconds, reason } = event.outcome;
        if (status === "computed" && seconds !== null) {
          finished.push({ cost: event.cell.cell.cost, seconds });
        }
        if (status === "failed") display.say(`failed: ${event.cell.cell.id}: ${reason}`);
      }
      show(event.kind === "end" && ended.size === pending.length);
    },
    end() {
      display.clear();
    },
  };
}
