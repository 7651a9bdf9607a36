import assert from "node:assert/strict";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { studyCells } from "../../records/study_cells.ts";
import { type CellOutcome, storedOutcome } from "../cell_outcome.ts";
import { withEarlierFailures } from "./earlier_failures.ts";
import { Interrupted } from "../cell_worker.ts";
import type { RunEvent } from "../run_event.ts";
import { openStore } from "../store/store.ts";
import { fixtureCells, fixturePoint } from "../testing/experiment.ts";
import { walks } from "../testing/paper/walks/study.ts";
import { MOST_OWNERS } from "./pull.ts";
import { fixturePull, leasesLeft, TEST_BEAT } from "../testing/pull.ts";
import { fixturePlan, fixtureRun, recordFiles } from "../testing/run.ts";

const statuses = (outcomes: readonly CellOutcome[]) => outcomes.map(({ status }) => status);
const computed = (outcomes: readonly CellOutcome[]) =>
  outcomes.filter(({ status }) => status === "computed").length;

Deno.test("16 workers that start at once compute each cell once, to the bytes of one machine", () =>
  withTemporaryFolder(async (folder) => {
    const cells = studyCells(walks, "smoke", 0);
    assert.equal(cells.length, 16);
    const workers = await Promise.all(
      Array.from({ length: 16 }, () => fixturePull(cells, `${folder}/many`)),
    );
    assert.equal(workers.reduce((sum, outcomes) => sum + computed(outcomes), 0), 16);
    assert.ok(workers.flat().every(({ record }) => record !== null));
    assert.deepEqual(leasesLeft(`${folder}/many`), []);
    await fixtureRun(cells, `${folder}/one`);
    assert.deepEqual(recordFiles(`${folder}/many`), recordFiles(`${folder}/one`));
  }));

Deno.test("one cell that fails among 100 costs itself, once in a run, and again when the run is called again", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells(
      Array.from({ length: 101 }, (_, i) => fixturePoint("all", i, i === 50 ? "throw" : "count")),
    );
    const workers = await Promise.all([1, 2].map(() => fixturePull(cells, folder, { run: "r" })));
    assert.equal(workers.reduce((sum, outcomes) => sum + computed(outcomes), 0), 100);
    for (const outcomes of workers) {
      const bad = outcomes.filter(({ record }) => record === null);
      assert.deepEqual(statuses(bad), ["failed"]);
      assert.match(bad[0]!.reason, /^cell of seed 50 is broken( \(on here\))?$/);
      assert.match(bad[0]!.stack!, /testing\/compute\.ts/);
    }
    const started: string[] = [];
    const tryAgain = (run: string) =>
      fixturePull(cells, folder, {
        run,
        onEvent: (event) => void (event.kind === "start" && started.push(event.cell.cell.id)),
      });
    await tryAgain("r");
    assert.deepEqual(started, []);
    await tryAgain("another run");
    assert.deepEqual(started, ["cells/all/seed50"]);
  }));

Deno.test("a worker that is told to end gives its lease back at once, and another takes the cell", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("long", 1, "count", 500)]);
    const controller = new AbortController();
    const began = performance.now();
    const preempted = fixturePull(cells, folder, {
      every: 60_000,
      signal: controller.signal,
      onEvent: (event) => void (event.kind === "progress" && controller.abort("SIGUSR1")),
    });
    await assert.rejects(preempted, (error) => {
      assert.ok(error instanceof Interrupted);
      assert.equal(error.cause, "SIGUSR1");
      return true;
    });
    assert.deepEqual(leasesLeft(folder), []);
    assert.deepEqual(statuses(await fixturePull(cells, folder)), ["computed"]);
    assert.ok(performance.now() - began < 20_000);
  }));

Deno.test("a lease that expires is taken over; of two results the first stays and the second is discarded", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("slept", 1, "count", 16 * TEST_BEAT)]);
    const warnings: string[] = [];
    // It shows no second heartbeat while it computes: as an owner that sleeps, and goes on when it wakes up.
    const sleeper = fixturePull(cells, folder, {
      every: 60_000,
      onEvent: (event) => void (event.kind === "warning" && warnings.push(event.message)),
    });
    const [key] = (await fixturePlan(cells, openStore(folder))).cells.map(({ key }) => key!);
    const path = `${folder}/leases/${key}.0`;
    while (!await Deno.stat(path).catch(() => null)) await new Promise((r) => setTimeout(r, 5));
    // Its owner says that it beats often.
    Deno.writeTextFileSync(path, JSON.stringify({ owner: "sleeper", host: "h", every: TEST_BEAT }));
    const [late, taker] = await Promise.all([sleeper, fixturePull(cells, folder)]);
    assert.deepEqual([...statuses(late), ...statuses(taker)].sort(), ["computed", "reused"]);
    assert.deepEqual(warnings, []);
    assert.equal(Object.keys(recordFiles(folder)).length, 1);
  }));

Deno.test("two workers on one cell: one record, and the loser discards its own", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("same", 1, "count", 400)]);
    // Folders of leases that know nothing of each other: nothing keeps the two apart.
    const blind = async (name: string, onEvent: (event: RunEvent) => void) => {
      const store = openStore(folder);
      const apart = { ...store, folder: `${folder}/${name}` };
      await Deno.mkdir(apart.folder, { recursive: true });
      return await fixturePull(cells, folder, { store: apart, onEvent });
    };
    let second: Promise<CellOutcome[]> | undefined;
    const first = await blind("a", (event) => {
      if (event.kind === "progress" && event.fraction > 0.3) second ??= blind("b", () => {});
    });
    const outcomes = [first, await second!];
    assert.deepEqual(outcomes.flatMap(statuses).sort(), ["computed", "reused"]);
    const [record] = Object.values(recordFiles(folder));
    await fixtureRun(cells, `${folder}/one`);
    assert.equal(record, Object.values(recordFiles(`${folder}/one`))[0]);
  }));

Deno.test("a cell that five workers vanished over counts as failed", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("poison", 1), fixturePoint("good", 2)]);
    const store = openStore(folder);
    const [key] = (await fixturePlan(cells, store)).cells.map(({ key }) => key!);
    await Deno.mkdir(`${folder}/leases`, { recursive: true });
    for (let generation = 0; generation < MOST_OWNERS; generation++) {
      Deno.writeTextFileSync(`${folder}/leases/${key}.${generation}`, "");
    }
    const outcomes = await fixturePull(cells, folder);
    assert.deepEqual(statuses(outcomes), ["failed", "computed"]);
    const stored = outcomes.map(({ planned }) => storedOutcome(planned, store));
    assert.deepEqual(statuses(stored), ["not-run", "not-run"]);
    assert.deepEqual(statuses(withEarlierFailures(stored, store)), ["failed", "not-run"]);
    assert.match(outcomes[0]!.reason, /^5 workers vanished while they computed it/);
    assert.deepEqual(leasesLeft(folder), []);
  }));

Deno.test("a full disk ends a worker with one line, and its lease is given back", () =>
  withTemporaryFolder(async (folder) => {
    await openStore(folder).prepare();
    let full = false;
    const store = openStore(folder, async (path) => {
      const file = await Deno.open(path, { write: true, createNew: true });
      const fail = () => Promise.reject(new Error("No space left on device (os error 28)"));
      return {
        write: (bytes) => full ? fail() : file.write(bytes),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    });
    const cells = fixtureCells([fixturePoint("all", 1)]);
    const worker = fixturePull(cells, folder, { store, onEvent: () => void (full = true) });
    await assert.rejects(worker, { name: "UserError", message: /the disk is full; free some/ });
    assert.deepEqual(leasesLeft(folder), []);
    assert.deepEqual(recordFiles(folder), {});
  }));

Deno.test("workers need no file locks: where the file system has none, each cell is still computed once", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([1, 2, 3, 4].map((seed) => fixturePoint("all", seed, "count", 40)));
    const { tryLock, lock } = Deno.FsFile.prototype;
    const unsupported = () => Promise.reject(new Error("Function not implemented (os error 38)"));
    Object.assign(Deno.FsFile.prototype, { tryLock: unsupported, lock: unsupported });
    try {
      const workers = await Promise.all([1, 2].map(() => fixturePull(cells, folder)));
      assert.equal(computed(workers.flat()), 4);
    } finally {
      Object.assign(Deno.FsFile.prototype, { tryLock, lock });
    }
  }));

Deno.test("idle workers leave once the others were seen alive; one stays as keeper", () =>
  withTemporaryFolder(async (folder) => {
    const cells = fixtureCells([fixturePoint("long", 1, "count", 40 * TEST_BEAT)]);
    let ended = 0;
    const left: number[] = [];
    const workers = [1, 2, 3].map(async () => {
      const outcomes = await fixturePull(cells, folder, { stay: false });
      if (computed(outcomes) > 0) ended = performance.now();
      else left.push(performance.now());
      return outcomes;
    });
    const outcomes = await Promise.all(workers);
    assert.equal(computed(outcomes.flat()), 1);
    assert.ok(left[0]! < ended, "the first idle worker leaves before the cell ends");
    assert.ok(left[1]! > ended - TEST_BEAT, "the second waits for it");
    assert.deepEqual(leasesLeft(folder), []);
  }));
