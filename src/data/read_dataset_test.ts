import assert from "node:assert/strict";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { idxFile, inTemporaryFolder, TINY, TINY_FILES, writeTiny } from "./testing/tiny_dataset.ts";
import { locate } from "./locate.ts";
import { rawDataset } from "./read_dataset.ts";
import { sha256 } from "../base/sha256.ts";

/** A file that is as it should be but for one label. */
const RELABELLED = idxFile([6], [0, 1, 2, 0, 1, 1]);
const REMEDY = "; delete the file, then run: deno task data fetch tiny";

/** Expects one line about a file of the set when that file has other contents. */
function damaged(name: string, bytes: Uint8Array, message: string): Promise<void> {
  return inTemporaryFolder(async (root) => {
    const folder = await writeTiny(root, { [name]: bytes });
    await assert.rejects(() => rawDataset(TINY, { data: root, cache: root }), {
      name: "UserError",
      message: `${join(folder, name)}: ${message}${REMEDY}`,
    });
  });
}

Deno.test("rawDataset() reads plain and compressed files alike", () =>
  inTemporaryFolder(async (root) => {
    await writeTiny(join(root, "plain"));
    await writeTiny(join(root, "gzip"), {}, true);
    const plain = await rawDataset(TINY, { data: join(root, "plain"), cache: root });
    const compressed = await rawDataset(TINY, { data: join(root, "gzip"), cache: root });
    assert.deepEqual([...plain.train.values], Array.from({ length: 36 }, (_, i) => i));
    assert.deepEqual([...compressed.train.values], [...plain.train.values]);
    assert.deepEqual([...compressed.test.labels], [2, 0]);
  }));

Deno.test("rawDataset() reads a folder once per process", () =>
  inTemporaryFolder(async (root) => {
    await writeTiny(root);
    const first = await rawDataset(TINY, { data: root, cache: root });
    assert.equal(await rawDataset(TINY, { data: root, cache: root }), first);
  }));

Deno.test("rawDataset() reads again after a failure was mended", () =>
  inTemporaryFolder(async (root) => {
    await writeTiny(root, { "test-labels": idxFile([2], [9, 9]) });
    await assert.rejects(() => rawDataset(TINY, { data: root, cache: root }));
    await writeTiny(root);
    assert.equal((await rawDataset(TINY, { data: root, cache: root })).test.count, 2);
  }));

Deno.test("rawDataset() names a wrong checksum", () =>
  damaged(
    "train-labels",
    RELABELLED,
    `sha256 of the content is ${sha256(RELABELLED).slice(0, 16)}…, not ` +
      `${TINY.files[1]!.sha256.slice(0, 16)}…`,
  ));

Deno.test("rawDataset() names a truncated file", () =>
  damaged(
    "test-images",
    TINY_FILES["test-images"]!.subarray(0, 20),
    "truncated: 20 bytes, the header announces 28",
  ));

Deno.test("rawDataset() names a wrong magic number", () =>
  damaged(
    "train-images",
    TINY_FILES["train-labels"]!,
    "not an idx file of 3 dimensions: the magic number is 2049, not 2051",
  ));

Deno.test("rawDataset() names labels out of range", () =>
  damaged(
    "test-labels",
    idxFile([2], [2, 3]),
    "label 3 of example 1 is out of range 0 … 2",
  ));

Deno.test("rawDataset() names a wrong count", () =>
  damaged("test-labels", idxFile([3], [2, 0, 1]), "3 labels, not 2"));

Deno.test("rawDataset() names a truncated gzip file", () =>
  damaged(
    "train-images",
    gzipSync(TINY_FILES["train-images"]!).subarray(0, 30),
    "truncated or damaged gzip file: unexpected end of file",
  ));

Deno.test("locate() takes the first folder that has all files", () =>
  inTemporaryFolder(async (root) => {
    const places = { data: join(root, "data"), cache: join(root, "cache") };
    await assert.rejects(() => locate(TINY, places), {
      name: "MissingData",
      message: "tiny is not on this machine; run: deno task data fetch tiny (or set SGN_DATA)",
    });
    await writeTiny(places.cache);
    assert.equal((await locate(TINY, places)).folder.kind, "cache");
    const folder = await writeTiny(places.data);
    assert.equal((await locate(TINY, places)).folder.kind, "SGN_DATA");
    await Deno.remove(join(folder, "test-labels"));
    assert.equal((await locate(TINY, places)).folder.kind, "cache");
  }));
