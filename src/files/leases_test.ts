import assert from "node:assert/strict";
import { type Lease, leasePath, takeLease } from "./lease.ts";
import { MISSED_BEATS, watchLeases } from "./lease_watch.ts";
import { withTemporaryFolder } from "./testing/temporary_folder.ts";

const NAME = "cell";
const FIVE_MINUTES = 300_000;

function taker(folder: string, owner: string, warnings: string[] = []) {
  const self = { owner, host: `host of ${owner}`, every: 1000 };
  return (generation: number) =>
    takeLease(folder, NAME, generation, self, (message) => void warnings.push(message));
}

/** Takes it or fails the test. */
async function held(attempt: Promise<Lease | null>): Promise<Lease> {
  const lease = await attempt;
  assert.ok(lease);
  return lease;
}

const names = (folder: string) => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

Deno.test("takeLease() gives a lease to one of many that ask at once", () =>
  withTemporaryFolder(async (folder) => {
    const asked = Array.from({ length: 40 }, (_, i) => taker(folder, `worker ${i}`)(0));
    const leases = (await Promise.all(asked)).filter((lease) => lease !== null);
    assert.equal(leases.length, 1);
    await leases[0]!.release();
    await leases[0]!.release();
    assert.deepEqual(names(folder), []);
  }));

Deno.test("an expired lease goes to one of those that saw it expire, and its old owner harms nobody when it wakes up", () =>
  withTemporaryFolder(async (folder) => {
    const old = await held(taker(folder, "old")(0));
    const [first, second] = await Promise.all([taker(folder, "b")(1), taker(folder, "c")(1)]);
    assert.equal([first, second].filter((lease) => lease !== null).length, 1);
    const now = first ?? second!;
    assert.equal(now.generation, 1);
    const path = leasePath(folder, NAME, 1);
    const before = Deno.readTextFileSync(path);
    await old.beat();
    assert.equal(Deno.readTextFileSync(path), before);
    await old.release();
    assert.deepEqual(names(folder), [`${NAME}.1`]);
    await now.release();
    assert.deepEqual(names(folder), []);
  }));

Deno.test("an owner that wakes up does not remove a lease of the same generation that is another's by now", () =>
  withTemporaryFolder(async (folder) => {
    const old = await held(taker(folder, "old")(0));
    const second = await held(taker(folder, "b")(1));
    await second.release();
    const third = await held(taker(folder, "c")(0));
    await old.beat();
    await old.release();
    assert.match(Deno.readTextFileSync(leasePath(folder, NAME, 0)), /"owner":"c"/);
    await third.release();
    assert.deepEqual(names(folder), []);
  }));

Deno.test("a lease lives by its heartbeats alone: neither time stamps nor the wall clock matter", () =>
  withTemporaryFolder(async (folder) => {
    const wallClock = Date.now;
    let time = 0;
    const watch = watchLeases(folder, 1000, () => time);
    const lease = await held(taker(folder, "a")(0));
    const path = leasePath(folder, NAME, 0);
    try {
      for (const shift of [-FIVE_MINUTES, FIVE_MINUTES]) {
        Date.now = () => wallClock() + shift;
        await lease.beat();
        Deno.utimeSync(path, new Date(Date.now()), new Date(Date.now()));
        watch.look(NAME, 0);
        time += (MISSED_BEATS - 1) * 1000;
        assert.notEqual(watch.look(NAME, 0), "expired");
        await lease.beat();
        assert.equal(watch.look(NAME, 0), "alive");
        time += MISSED_BEATS * 1000;
        assert.equal(watch.look(NAME, 0), "expired");
      }
    } finally {
      Date.now = wallClock;
    }
    await lease.release();
  }));

Deno.test("an observer trusts the interval that the owner states, and a half-written lease for as long as its own", () =>
  withTemporaryFolder(async (folder) => {
    let time = 0;
    const watch = watchLeases(folder, 10, () => time);
    const lease = await held(taker(folder, "a")(0));
    Deno.writeTextFileSync(leasePath(folder, "half", 0), '{"own');
    watch.look(NAME, 0);
    watch.look("half", 0);
    time = MISSED_BEATS * 10;
    assert.equal(watch.look(NAME, 0), "unknown");
    assert.equal(watch.look("half", 0), "expired");
    await lease.release();
  }));

Deno.test("a heartbeat that fails is said once", () =>
  withTemporaryFolder(async (folder) => {
    const warnings: string[] = [];
    const lease = await held(taker(folder, "a", warnings)(0));
    const write = Deno.FsFile.prototype.write;
    Deno.FsFile.prototype.write = () => Promise.reject(new Error("Stale file handle"));
    try {
      await lease.beat();
      await lease.beat();
    } finally {
      Deno.FsFile.prototype.write = write;
    }
    assert.deepEqual(warnings, [
      `the heartbeat of ${leasePath(folder, NAME, 0)} failed: Stale file handle`,
    ]);
    await lease.release();
  }));
