import assert from "node:assert/strict";
import { UserError } from "../../base/errors.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { openStore } from "./store.ts";

const KEY = "ab".repeat(32);
const record = { inputs: { seed: 1 }, key: KEY, result: { value: 0.1 } };
const note = { seconds: 2, memory: 3, host: "here", date: "2026-01-01T00:00:00.000Z" };
const path = (folder: string) => `${folder}/ab/${KEY}.json`;

Deno.test("read() gives back what write() stored, with its note beside it", () =>
  withTemporaryFolder(async (folder) => {
    const store = openStore(folder);
    await store.prepare();
    assert.deepEqual(store.read(KEY), { state: "absent" });
    assert.equal(store.note(KEY), null);
    await store.write(record, note);
    assert.deepEqual(store.read(KEY), { state: "found", record });
    assert.deepEqual([store.has(KEY), store.has("cd")], [true, false]);
    assert.deepEqual(store.note(KEY), note);
    assert.ok(!Deno.readTextFileSync(path(folder)).includes("here"));
  }));

Deno.test("read() reports a damaged record", () =>
  withTemporaryFolder(async (folder) => {
    const store = openStore(folder);
    await store.prepare();
    await store.write(record, note);
    const text = Deno.readTextFileSync(path(folder));
    Deno.writeTextFileSync(path(folder), text.replace("0.1", "0.2"));
    assert.deepEqual(store.read(KEY), { state: "damaged" });
    Deno.writeTextFileSync(path(folder), "");
    assert.deepEqual(store.read(KEY), { state: "damaged" });
    store.discard(KEY);
    store.discard(KEY);
    assert.deepEqual([store.has(KEY), store.read(KEY)], [false, { state: "absent" }]);
  }));

Deno.test("write() on a full disk says so in one line and leaves no record", () =>
  withTemporaryFolder(async (folder) => {
    await openStore(folder).prepare();
    const full = openStore(folder, async (name) => {
      const file = await Deno.open(name, { write: true, createNew: true });
      return {
        write: () => Promise.reject(new Error("No space left on device (os error 28)")),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    });
    await assert.rejects(full.write(record, note), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(
        error.message,
        `cannot write to ${folder}: the disk is full; free some space or set SGN_STORE to another folder`,
      );
      return true;
    });
    assert.deepEqual(full.read(KEY), { state: "absent" });
    assert.deepEqual([...Deno.readDirSync(`${folder}/tmp`)], []);
  }));

Deno.test("prepare() on a folder that cannot be written to says so in one line", () =>
  withTemporaryFolder(async (folder) => {
    const readOnly = openStore(
      folder,
      () => Promise.reject(new Error("Read-only file system (os error 30)")),
    );
    await assert.rejects(readOnly.prepare(), {
      name: "UserError",
      message:
        `cannot write to ${folder}: the file system is read-only; make it writable or set SGN_STORE to another folder`,
    });
    await Deno.writeTextFile(`${folder}/file`, "");
    await assert.rejects(openStore(`${folder}/file/store`).prepare(), {
      name: "UserError",
      message: /part of the path is a file, not a folder/,
    });
  }));

Deno.test("read() and write() answer a folder in a record's place in one line, and leave it alone", () =>
  withTemporaryFolder(async (folder) => {
    const store = openStore(folder);
    await store.prepare();
    const path = `${folder}/${KEY.slice(0, 2)}/${KEY}.json`;
    await Deno.mkdir(path, { recursive: true });
    const mend = "a folder stands where the file should be; move that folder or set SGN_STORE " +
      "to another folder";
    assert.throws(() => store.read(KEY), {
      name: "UserError",
      message: `cannot read ${path}: ${mend}`,
      exitCode: 2,
    });
    await assert.rejects(store.write({ inputs: {}, key: KEY, result: 1 }, note), {
      name: "UserError",
      message: `cannot write to ${folder}: ${mend}`,
      exitCode: 2,
    });
    assert.ok(Deno.statSync(path).isDirectory);
    assert.deepEqual([...Deno.readDirSync(`${folder}/tmp`)], []);
  }));

Deno.test("prepare() removes what a killed run left behind, once it is a day old", () =>
  withTemporaryFolder(async (folder) => {
    await openStore(folder).prepare();
    await Deno.writeTextFile(`${folder}/tmp/old.tmp`, "half");
    await Deno.writeTextFile(`${folder}/tmp/new.tmp`, "half");
    await Deno.utime(`${folder}/tmp/old.tmp`, 0, 0);
    await openStore(folder).prepare();
    assert.deepEqual([...Deno.readDirSync(`${folder}/tmp`)].map((entry) => entry.name), [
      "new.tmp",
    ]);
  }));

Deno.test("claim() lets one run at a time compute a record", () =>
  withTemporaryFolder(async (folder) => {
    const [first, second] = [openStore(folder), openStore(folder)];
    await first.prepare();
    const lock = await first.claim(KEY);
    assert.ok(lock);
    assert.equal(await second.claim(KEY), null);
    lock.release();
    const later = await second.claim(KEY);
    assert.ok(later);
    later.release();
  }));

Deno.test("lastInputs() returns what rememberInputs() kept for that cell", () =>
  withTemporaryFolder(async (folder) => {
    const store = openStore(folder);
    await store.prepare();
    assert.equal(store.lastInputs("paper", "a/b/seed0"), null);
    await store.rememberInputs("paper", "a/b/seed0", { seed: 0 });
    assert.deepEqual(store.lastInputs("paper", "a/b/seed0"), { seed: 0 });
    assert.equal(store.lastInputs("paper", "a/b/seed1"), null);
  }));
