import assert from "node:assert/strict";
import { createCellWorker, Interrupted } from "./cell_worker.ts";
import { computeCell } from "./compute_cell.ts";
import type { CellOutcome } from "./cell_outcome.ts";
import type { RunEvent } from "./run_event.ts";
import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
import { fixturePlan, fixtureRun, recordFiles } from "./testing/run.ts";
import { openStore } from "./store/store.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

const CELLS = fixtureCells([1, 2, 3, 4, 5].map((seed) => fixturePoint("all", seed, "count", 20)));

function summary(outcomes: readonly CellOutcome[]): string[] {
  return outcomes.map(({ planned, status, reason }) => `${planned.cell.id} ${status}: ${reason}`);
}

Deno.test("execute() gives byte-identical records for any number of workers, and then reuses", () =>
  withTemporaryFolder(async (folder) => {
    const one = await fixtureRun(CELLS, `${folder}/one`);
    const three = await fixtureRun([...CELLS].reverse(), `${folder}/three`, { workers: 3 });
    assert.deepEqual(summary(one), CELLS.map((cell) => `${cell.id} computed: new`));
    assert.equal(three.length, 5);
    assert.equal(Object.keys(recordFiles(`${folder}/one`)).length, 5);
    assert.deepEqual(recordFiles(`${folder}/one`), recordFiles(`${folder}/three`));
    const again = await fixtureRun(CELLS, `${folder}/one`);
    assert.deepEqual(summary(again), CELLS.map((cell) => `${cell.id} reused: reused`));
    assert.deepEqual(again.map((one) => one.record), one.map((one) => one.record));
    assert.ok(again.every((one) => one.seconds! > 0 && one.memory! > 0));
  }));

Deno.test("execute() begins with the longest cells", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([5, 40, 20].map((ms) => fixturePoint(`ms${ms}`, 0, "count", ms)));
    const begun: string[] = [];
    const onEvent = (event: RunEvent) => {
      if (event.kind === "start") begun.push(event.cell.cell.id);
    };
    await fixtureRun(cells, folder, { onEvent });
    assert.deepEqual(begun, [
      "cells/ms40/seed0",
      "cells/ms20/seed0",
      "cells/ms5/seed0",
    ]);
  }));

Deno.test("execute() with --keep-going computes the rest of a run in which cells fail", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([
      fixturePoint("thrown", 1, "throw", 30),
      fixturePoint("died", 1, "exit", 20),
      fixturePoint("no-number", 1, "not-a-number", 15),
      fixturePoint("misfit", 1, "misfit", 12),
      fixturePoint("no-data", 1, "missing", 10),
      fixturePoint("good", 1),
    ]);
    const outcomes = await fixtureRun(cells, folder, { keepGoing: true });
    assert.deepEqual(summary(outcomes), [
      "cells/thrown/seed1 failed: cell of seed 1 is broken",
      "cells/died/seed1 failed: the worker died: Uncaught Error: the worker died",
      "cells/no-number/seed1 failed: asJson: value is NaN",
      "cells/misfit/seed1 failed: the result does not fit the schema of the study cells",
      "cells/no-data/seed1 not-run: data set x is missing; run: fetch x",
      "cells/good/seed1 computed: new",
    ]);
    assert.match(outcomes[0]!.stack!, /testing\/compute\.ts/);
    assert.match(outcomes[3]!.stack!, /expected object, received number/);
    assert.equal(outcomes[4]!.stack, undefined);
    assert.equal(Object.keys(recordFiles(folder)).length, 1);
  }));

Deno.test("execute() begins no other cell after one failed", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("bad", 1, "throw", 30), fixturePoint("good", 2)]);
    assert.deepEqual(summary(await fixtureRun(cells, folder)), [
      "cells/bad/seed1 failed: cell of seed 1 is broken",
      "cells/good/seed2 not-run: not reached: the run stopped at a failed cell (--keep-going goes on)",
    ]);
  }));

Deno.test("execute() recomputes a damaged record, and with force every record, to the same bytes", () =>
  withTemporaryFolder(async (folder) => {
    await fixtureRun(CELLS, folder);
    const intact = recordFiles(folder);
    const name = Object.keys(intact)[0]!;
    Deno.writeTextFileSync(`${folder}/${name.slice(0, 2)}/${name}`, intact[name]!.slice(0, 99));
    const again = await fixtureRun(CELLS, folder);
    const computed = again.filter((one) => one.status === "computed");
    assert.deepEqual(computed.map((one) => one.reason), ["damaged record"]);
    assert.deepEqual(recordFiles(folder), intact);
    const events: RunEvent[] = [];
    const onEvent = (event: RunEvent) => void events.push(event);
    const forced = await fixtureRun(CELLS, folder, { force: true, onEvent });
    assert.ok(forced.every((one) => one.status === "computed" && one.reason === "forced"));
    assert.deepEqual(events.filter((event) => event.kind === "warning"), []);
    assert.deepEqual(recordFiles(folder), intact);
  }));

Deno.test("execute() recomputes a record that no longer fits its study's schema", () =>
  withTemporaryFolder(async (folder) => {
    const [cell] = CELLS;
    const [{ record }] = await fixtureRun([cell!], folder) as [CellOutcome];
    const note = { seconds: 0, memory: 0, host: "", date: "" };
    await openStore(folder).write({ inputs: {}, key: record!.key, result: { cube: 1 } }, note);
    const [again] = await fixtureRun([cell!], folder);
    assert.equal(again!.reason, "record does not fit the study's schema");
    assert.deepEqual(again!.record, record);
    assert.deepEqual(summary(await fixtureRun([cell!], folder)), [
      "cells/all/seed1 reused: reused",
    ]);
  }));

Deno.test("execute() warns where a cell computed anew differs from its record", () =>
  withTemporaryFolder(async (folder) => {
    const [cell] = CELLS;
    await fixtureRun([cell!], folder);
    const store = openStore(folder);
    const [planned] = (await fixturePlan([cell!], store)).cells;
    const note = { seconds: 0, memory: 0, host: "", date: "" };
    await store.write({ inputs: {}, key: planned!.key!, result: "something else" }, note);
    const warnings: string[] = [];
    const onEvent = (event: RunEvent) => {
      if (event.kind === "warning") warnings.push(event.message);
    };
    await fixtureRun([cell!], folder, { force: true, onEvent });
    assert.deepEqual(warnings, [
      "cells/all/seed1: computed anew it differs from its record; please report it",
    ]);
  }));

Deno.test("execute() computes no cell twice when two runs share a store", () =>
  withTemporaryFolder(async (folder) => {
    const runs = await Promise.all([fixtureRun(CELLS, folder), fixtureRun(CELLS, folder)]);
    const computed = runs.flat().filter((one) => one.status === "computed");
    assert.equal(computed.length, 5);
    assert.ok(runs.flat().every((one) => one.record !== null));
    assert.deepEqual([...Deno.readDirSync(`${folder}/locks`)], []);
  }));

Deno.test("execute() ends at once on a signal, and another run completes the store", () =>
  withTemporaryFolder(async (folder) => {
    const controller = new AbortController();
    const onEvent = (event: RunEvent) => {
      if (event.kind === "end") controller.abort();
    };
    const run = fixtureRun(CELLS, folder, { onEvent, signal: controller.signal });
    await assert.rejects(run, Interrupted);
    assert.ok(Object.keys(recordFiles(folder)).length < 5);
    await fixtureRun(CELLS, folder);
    await fixtureRun(CELLS, `${folder}/other`);
    assert.deepEqual(recordFiles(folder), recordFiles(`${folder}/other`));
  }));

Deno.test("computeCell() discards a result that comes second", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("same", 1)]);
    const store = openStore(folder);
    await store.prepare();
    const [cell] = (await fixturePlan(cells, store)).cells;
    assert.ok(cell?.action === "compute");
    const warnings: string[] = [];
    const worker = createCellWorker();
    const outcome = await computeCell(cell, {
      ...worker,
      async compute(task, onProgress) {
        const computed = await worker.compute(task, onProgress);
        await fixtureRun(cells, folder);
        return computed;
      },
    }, {
      store,
      hostname: "here",
      onEvent: (event) => void (event.kind === "warning" && warnings.push(event.message)),
    });
    worker.terminate();
    assert.deepEqual([outcome.status, outcome.reason], [
      "reused",
      "computed by another run meanwhile",
    ]);
    assert.deepEqual(warnings, []);
  }));
