import assert from "node:assert/strict";
import type { CellOutcome } from "./cell_outcome.ts";
import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
import { createProgress } from "./progress.ts";

const cells = fixtureCells([
  fixturePoint("a", 1, "count", 10_000),
  fixturePoint("b", 2, "count", 10_000),
]);
const pending = cells.map((cell) => ({
  cell,
  action: "compute" as const,
  reason: "new",
  key: cell.id,
  inputs: {
    paper: "fixture",
    study: "cells",
    settings: {},
    seed: cell.seed,
    datasets: [],
    engine: null,
    sources: {},
  },
}));

function outcome(index: number, status: "computed" | "failed"): CellOutcome {
  const planned = pending[index]!;
  return { planned, status, reason: "why", record: null, seconds: 20, memory: 0 };
}

function recorder(terminal: boolean, cells = pending) {
  const clock = { milliseconds: 0 };
  const parts: string[] = [];
  const progress = createProgress(cells, 1, {
    write: (text) => void parts.push(text),
    terminal,
    columns: 60,
    now: () => clock.milliseconds,
  });
  return { progress, parts, clock };
}

Deno.test("createProgress() writes a line a minute where there is no terminal", () => {
  const { progress, parts, clock } = recorder(false);
  progress.onEvent({ kind: "start", cell: pending[0]! });
  clock.milliseconds = 59_000;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.4, what: "training" });
  clock.milliseconds = 60_000;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.5, what: "training" });
  progress.onEvent({ kind: "end", cell: pending[0]!, outcome: outcome(0, "computed") });
  progress.onEvent({ kind: "start", cell: pending[1]! });
  progress.onEvent({ kind: "end", cell: pending[1]!, outcome: outcome(1, "failed") });
  assert.deepEqual(parts, [
    "[0/2] 0 s elapsed, about 20 s left · cells/a/seed1 0 %\n",
    "[0/2] 1 min elapsed, about 3 min left · cells/a/seed1 50 % training\n",
    "failed: cells/b/seed2: why\n",
    "[2/2] 1 min elapsed, about 0 s left\n",
  ]);
});

Deno.test("createProgress() updates one line on a terminal and never wraps it", () => {
  const { progress, parts, clock } = recorder(true);
  progress.onEvent({ kind: "start", cell: pending[0]! });
  clock.milliseconds = 50;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.4, what: "too soon" });
  clock.milliseconds = 5000;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.5, what: "x".repeat(99) });
  progress.end();
  assert.equal(parts.length, 3);
  assert.ok(parts.every((part) => part.startsWith("\r\x1b[2K") && !part.includes("\n")));
  assert.equal(parts[1]!.length, "\r\x1b[2K".length + 59);
});

/** What a terminal of few rows shows after these writes: carriage return, line feed, clearing a line, one line up. */
function screen(text: string): readonly string[] {
  const rows = [""];
  let at = 0;
  const readable = text.replaceAll("\x1b[2K", "⌫").replaceAll("\x1b[1A", "↑");
  for (const [piece] of readable.matchAll(/[⌫↑\r\n]|[^⌫↑\r\n]+/g)) {
    if (piece === "⌫") rows[at] = "";
    else if (piece === "↑") at--;
    else if (piece === "\n") rows[++at] ??= "";
    else if (piece !== "\r") rows[at] = piece;
    assert.ok(at >= 0, "the cursor left the lines of the run");
  }
  return rows;
}

Deno.test("createProgress() shows a line for each paper on a terminal, and removes them at the end", () => {
  const [one, two] = [pending[0]!, pending[1]!];
  const study = { ...two.cell.study, paper: "other" };
  const several = [one, { ...two, cell: { ...two.cell, study } }];
  const { progress, parts, clock } = recorder(true, several);
  progress.onEvent({ kind: "start", cell: several[0]! });
  clock.milliseconds = 1000;
  progress.onEvent({ kind: "progress", cell: several[0]!, fraction: 0.5, what: "training" });
  assert.deepEqual(screen(parts.join("")), [
    "[0/2] 1 s elapsed, about 3 s left",
    "  fixture  [0/1] cells/a/seed1 50 % training",
    "  other    [0/1]",
  ]);
  progress.onEvent({ kind: "warning", message: "look here" });
  progress.onEvent({ kind: "end", cell: several[0]!, outcome: outcome(0, "computed") });
  clock.milliseconds = 2000;
  progress.onEvent({ kind: "start", cell: several[1]! });
  assert.deepEqual(screen(parts.join("")).slice(0, 2), [
    "warning: look here",
    "[1/2] 2 s elapsed, about 20 s left",
  ]);
  progress.end();
  assert.deepEqual(screen(parts.join("")).filter((row) => row !== ""), ["warning: look here"]);
});
