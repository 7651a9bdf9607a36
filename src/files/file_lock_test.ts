import assert from "node:assert/strict";
import { withTemporaryFolder } from "./testing/temporary_folder.ts";
import { tryFileLock } from "./file_lock.ts";

Deno.test("tryFileLock() gives a lock to one holder at a time and removes its file", () =>
  withTemporaryFolder(async (folder) => {
    const path = `${folder}/a.lock`;
    const first = await tryFileLock(path);
    assert.ok(first);
    assert.equal(await tryFileLock(path), null);
    first.release();
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    const second = await tryFileLock(path);
    assert.ok(second);
    second.release();
  }));

Deno.test("tryFileLock() takes over a lock file that a dead process left behind", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/a.lock`, "");
    const lock = await tryFileLock(`${folder}/a.lock`);
    assert.ok(lock);
    lock.release();
  }));
