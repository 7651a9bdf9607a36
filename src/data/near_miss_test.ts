import assert from "node:assert/strict";
import { join } from "node:path";
import { listDatasets } from "./dataset_status.ts";
import { locate } from "./locate.ts";
import { rawDataset } from "./read_dataset.ts";
import { inTemporaryFolder, TINY, TINY_FILES, writeTiny } from "./testing/tiny_dataset.ts";

const FETCH = "; or run: deno task data fetch tiny";

async function line(root: string): Promise<string> {
  try {
    await locate(TINY, { data: root, cache: join(root, "cache") });
  } catch (error) {
    assert(error instanceof Error && error.name === "MissingData");
    return error.message;
  }
  throw new Error("found");
}

Deno.test("locate() names the folder that is there, the file that is missing in it, and a near name", () =>
  inTemporaryFolder(async (root) => {
    const folder = await writeTiny(root);
    const there = `tiny is not complete: the folder ${folder} is there, but not `;
    await Deno.rename(join(folder, "test-labels"), join(folder, "Test.labels"));
    assert.equal(
      await line(root),
      `${there}test-labels in it; there is Test.labels: rename it${FETCH}`,
    );
    await Deno.rename(join(folder, "Test.labels"), join(folder, "test_labels.zip"));
    assert.equal(
      await line(root),
      `${there}test-labels in it; there is test_labels.zip: unpack it${FETCH}`,
    );
    await Deno.remove(join(folder, "test_labels.zip"));
    assert.equal(await line(root), `${there}test-labels in it: put it there${FETCH}`);
    await Deno.remove(join(folder, "train-images"));
    await Deno.writeTextFile(join(folder, "readme.txt"), "");
    assert.equal(
      await line(root),
      `${there}train-images and 1 more in it; there is readme.txt: put it there${FETCH}`,
    );
  }));

Deno.test("locate() finds files one folder deeper, and the folder under another name", () =>
  inTemporaryFolder(async (root) => {
    const folder = await writeTiny(root);
    await Deno.mkdir(join(folder, "raw"));
    for (const name of Object.keys(TINY_FILES)) {
      await Deno.rename(join(folder, name), join(folder, "raw", name));
    }
    assert.match(
      await line(root),
      /train-images and 3 more in it; it is in raw: move the files up/,
    );
    await Deno.rename(folder, join(root, "T_iny"));
    assert.equal(
      await line(root),
      `tiny is not complete: there is ${join(root, "T_iny")}; name it tiny${FETCH}`,
    );
  }));

Deno.test("listDatasets() answers dots for dashes, as other programs write the names, with the folder and the file", () =>
  inTemporaryFolder(async (root) => {
    const folder = join(root, "fashion-mnist");
    await Deno.mkdir(folder);
    for (const part of ["train-images.idx3", "train-labels.idx1", "t10k-images.idx3"]) {
      await Deno.writeTextFile(join(folder, `${part}-ubyte`), "");
    }
    const rows = await listDatasets({ data: root, cache: join(root, "cache") });
    const { state, note } = rows.find(({ id }) => id === "fashion-mnist")!;
    assert.equal(state, "missing");
    assert.equal(
      note,
      `fashion-mnist is not complete: the folder ${folder} is there, but not train-images-idx3-ubyte and 3 more in ` +
        "it; there is train-images.idx3-ubyte: rename it; or run: deno task data fetch fashion-mnist",
    );
  }));

Deno.test("rawDataset() calls a page, an archive and an empty file by their names", () =>
  inTemporaryFolder(async (root) => {
    const cases: readonly (readonly [string, RegExp])[] = [
      [
        "\r\n<!DOCTYPE HTML><html><title>Sign in</title>",
        /train-labels: is an HTML page, not the data; /,
      ],
      ["PK\x03\x04 ...", /train-labels: is a zip archive, not the data; /],
      ["", /train-labels: is an empty file, not the data; /],
      [
        "version https://git-lfs.github.com/spec/v1",
        /is a pointer of Git LFS in place of the file/,
      ],
    ];
    for (const [content, message] of cases) {
      await writeTiny(root, { "train-labels": new TextEncoder().encode(content) });
      await assert.rejects(rawDataset(TINY, { data: root, cache: root }), {
        name: "UserError",
        message,
      });
    }
  }));
