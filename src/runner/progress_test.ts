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

function recorder(terminal: boolean) {
  const clock = { milliseconds: 0 };
  const parts: string[] = [];
  const progress = createProgress(pending, 1, {
    write: (text) => void parts.push(text),
    terminal,
    columns: 60,
    now: () => clock.milliseconds,
  });
  return { progress, parts, clock };
}

Deno.test("createProgress() writes a line now and then where there is no terminal", () => {
  const { progress, parts, clock } = recorder(false);
  progress.onEvent({ kind: "start", cell: pending[0]! });
  clock.milliseconds = 10_000;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.4, what: "training" });
  clock.milliseconds = 20_000;
  progress.onEvent({ kind: "progress", cell: pending[0]!, fraction: 0.5, what: "training" });
  progress.onEvent({ kind: "end", cell: pending[0]!, outcome: outcome(0, "computed") });
  progress.onEvent({ kind: "start", cell: pending[1]! });
  progress.onEvent({ kind: "end", cell: pending[1]!, outcome: outcome(1, "failed") });
  assert.deepEqual(parts, [
    "[0/2] 0 s elapsed, about 20 s left · cells/a/seed1 0 %\n",
    "[0/2] 20 s elapsed, about 1 min left · cells/a/seed1 50 % training\n",
    "failed: cells/b/seed2: why\n",
    "[2/2] 20 s elapsed, about 0 s left\n",
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
