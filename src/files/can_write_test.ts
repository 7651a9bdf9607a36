import assert from "node:assert/strict";
import { canWrite } from "./can_write.ts";
import { withTemporaryFolder } from "./testing/temporary_folder.ts";

const failing = (error: unknown) =>
  canWrite("/folder", () => {
    throw error;
  });

Deno.test("canWrite() says no where the system refuses writing for good", () => {
  assert.equal(failing(new Deno.errors.PermissionDenied("Permission denied (os error 13)")), false);
  const readOnly = Object.assign(new Error("Read-only file system (os error 30)"), {
    code: "EROFS",
  });
  assert.equal(failing(readOnly), false);
});

Deno.test("canWrite() leaves every other trouble to the writing itself", () => {
  assert.equal(failing(new Error("No space left on device (os error 28)")), true);
  assert.equal(failing(new Deno.errors.NotCapable("Requires write access to ...")), true);
});

Deno.test("canWrite() leaves nothing behind in a folder that is there", () =>
  withTemporaryFolder((folder) => {
    assert.equal(canWrite(folder), true);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    return Promise.resolve();
  }));
