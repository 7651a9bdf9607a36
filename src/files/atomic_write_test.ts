import assert from "node:assert/strict";
import { withTemporaryFolder } from "./testing/temporary_folder.ts";
import { writeAtomically } from "./atomic_write.ts";

Deno.test("writeAtomically() replaces a file and leaves no temporary one", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/a`, "old");
    await writeAtomically(`${folder}/a`, `${folder}/a.tmp`, "new");
    assert.equal(await Deno.readTextFile(`${folder}/a`), "new");
    assert.deepEqual([...Deno.readDirSync(folder)].map((entry) => entry.name), ["a"]);
  }));

Deno.test("writeAtomically() writes all when the system takes only some bytes at a time", () =>
  withTemporaryFolder(async (folder) => {
    await writeAtomically(`${folder}/a`, `${folder}/a.tmp`, "twelve bytes", async (path) => {
      const file = await Deno.open(path, { write: true, createNew: true });
      return {
        write: (bytes) => file.write(bytes.subarray(0, 5)),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    });
    assert.equal(await Deno.readTextFile(`${folder}/a`), "twelve bytes");
  }));

for (const step of ["write", "sync"] as const) {
  Deno.test(`writeAtomically() leaves everything as it was when ${step} fails`, () =>
    withTemporaryFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/a`, "old");
      const attempt = writeAtomically(`${folder}/a`, `${folder}/a.tmp`, "new", async (path) => {
        const file = await Deno.open(path, { write: true, createNew: true });
        const fail = () => Promise.reject(new Error("No space left on device (os error 28)"));
        return {
          write: step === "write" ? fail : (bytes) => file.write(bytes),
          sync: step === "sync" ? fail : () => file.sync(),
          close: () => file.close(),
        };
      });
      await assert.rejects(attempt, /No space left/);
      assert.equal(await Deno.readTextFile(`${folder}/a`), "old");
      assert.deepEqual([...Deno.readDirSync(folder)].map((entry) => entry.name), ["a"]);
    }));
}
