import assert from "node:assert/strict";
import { tarFile } from "./testing/tar_file.ts";
import { inTemporaryFolder } from "./testing/tiny_dataset.ts";
import { untar } from "./tar.ts";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const archive = tarFile({ "folder/a.bin": "hello", "folder/b.bin": "x".repeat(600), "c": "" });

Deno.test("untar() gives every file of an archive", () => {
  const files = untar(archive, "t.tar");
  assert.deepEqual([...files.keys()], ["folder/a.bin", "folder/b.bin", "c"]);
  assert.equal(text(files.get("folder/a.bin")), "hello");
  assert.equal(text(files.get("folder/b.bin")), "x".repeat(600));
});

Deno.test("untar() reads what the system's tar wrote", {
  ignore: Deno.build.os === "windows" ||
    (await Deno.permissions.query({ name: "run", command: "tar" })).state !== "granted",
}, () =>
  inTemporaryFolder(async (folder) => {
    await Deno.mkdir(`${folder}/d`);
    await Deno.writeTextFile(`${folder}/d/one.txt`, "one");
    const { stdout, success } = await new Deno.Command("tar", {
      args: ["-C", folder, "-cf", "-", "d"],
    }).output();
    assert.ok(success);
    assert.equal(text(untar(stdout, "t.tar").get("d/one.txt")), "one");
  }));

Deno.test("untar() names a truncated archive and a file that is none", () => {
  assert.throws(() => untar(archive.subarray(0, 1200), "t.tar"), {
    name: "UserError",
    message: "t.tar: truncated archive",
  });
  assert.throws(() => untar(new TextEncoder().encode("no".repeat(600)), "t.tar"), {
    name: "UserError",
    message: "t.tar: not a tar archive",
  });
});
