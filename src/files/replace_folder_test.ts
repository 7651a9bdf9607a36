import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { withTemporaryFolder } from "./testing/temporary_folder.ts";
import { replaceFolder } from "./replace_folder.ts";

const MODULE = fileURLToPath(new URL("./replace_folder.ts", import.meta.url));

/** Twenty files that all hold the same letter. */
const filesOf = (letter: string) =>
  new Map(Array.from({ length: 20 }, (_, i) => [`charts/${i}.txt`, letter.repeat(5000)]));

function lettersIn(folder: string): Set<string> {
  const names = [...Deno.readDirSync(`${folder}/charts`)].map(({ name }) => name);
  assert.equal(names.length, 20);
  return new Set(names.map((name) => {
    const text = Deno.readTextFileSync(`${folder}/charts/${name}`);
    assert.equal(text.length, 5000);
    return text[0]!;
  }));
}

Deno.test("replaceFolder() from several processes at once leaves the whole of one", () =>
  withTemporaryFolder(async (root) => {
    const folder = `${root}/latest`;
    const program = `
      const { replaceFolder } = await import(${JSON.stringify(`file://${MODULE}`)});
      const files = new Map(Array.from({ length: 20 }, (_, i) =>
        ["charts/" + i + ".txt", Deno.args[1].repeat(5000)]));
      for (let round = 0; round < 10; round++) await replaceFolder(Deno.args[0], files);`;
    Deno.writeTextFileSync(`${root}/program.ts`, program);
    const runs = await Promise.all(["a", "b", "c"].map((letter) =>
      new Deno.Command("deno", {
        args: [
          "run",
          "--no-prompt",
          "--no-check",
          "--allow-read",
          `--allow-write=${root}`,
          `${root}/program.ts`,
          folder,
          letter,
        ],
        stderr: "piped",
      }).output()
    ));
    for (const { code, stderr } of runs) assert.equal(code, 0, new TextDecoder().decode(stderr));
    assert.equal(lettersIn(folder).size, 1);
    const left = [...Deno.readDirSync(root)].map(({ name }) => name).sort();
    assert.deepEqual(left, ["latest", "program.ts"]);
  }));

Deno.test("replaceFolder() removes what a killed process left behind", () =>
  withTemporaryFolder(async (root) => {
    for (const name of [".latest.new", ".latest.old"]) {
      Deno.mkdirSync(`${root}/${name}`);
      Deno.writeTextFileSync(`${root}/${name}/half.txt`, "half");
    }
    await replaceFolder(`${root}/latest`, filesOf("a"));
    assert.deepEqual([...lettersIn(`${root}/latest`)], ["a"]);
    assert.deepEqual([...Deno.readDirSync(root)].map(({ name }) => name), ["latest"]);
  }));

Deno.test("replaceFolder() leaves the old folder whole where the new one cannot be written", () =>
  withTemporaryFolder(async (root) => {
    const folder = `${root}/latest`;
    await replaceFolder(folder, filesOf("a"));
    const impossible = new Map([...filesOf("b"), ["x".repeat(300), "name too long"]]);
    await assert.rejects(replaceFolder(folder, impossible), /name too long/i);
    assert.deepEqual([...lettersIn(folder)], ["a"]);
    assert.deepEqual([...Deno.readDirSync(root)].map(({ name }) => name), ["latest"]);
  }));

Deno.test("replaceFolder() does not touch a file that stands in the folder's place", () =>
  withTemporaryFolder(async (root) => {
    Deno.writeTextFileSync(`${root}/latest`, "mine");
    await assert.rejects(replaceFolder(`${root}/latest`, filesOf("a")), {
      name: "UserError",
      message: `cannot write to ${root}/latest: a file stands there; move that file`,
    });
    assert.equal(Deno.readTextFileSync(`${root}/latest`), "mine");
  }));
