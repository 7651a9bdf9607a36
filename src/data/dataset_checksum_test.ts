import assert from "node:assert/strict";
import { NOWHERE } from "./testing/tiny_dataset.ts";
import { FILE_DATASETS } from "./catalogue.ts";
import { datasetChecksum } from "./dataset_checksum.ts";
import { setChecksum } from "./file_dataset.ts";
import { declaredChecksum } from "./generated_dataset.ts";
import { glyphs } from "./glyphs/glyphs.ts";
import { sha256 } from "../base/sha256.ts";

Deno.test("datasetChecksum() is the sha256 of the list that sha256sum would print", async () => {
  const list = FILE_DATASETS[0]!.files.map((f) => `${f.sha256}  ${f.name}\n`).join("");
  assert.equal(await datasetChecksum("mnist", NOWHERE), sha256(new TextEncoder().encode(list)));
});

Deno.test("datasetChecksum() needs the files, not their content", async () => {
  await assert.rejects(() => datasetChecksum("optdigits", NOWHERE), { name: "MissingData" });
});

Deno.test("datasetChecksum() of a generated set changes with a parameter", async () => {
  assert.equal(await datasetChecksum("glyphs"), declaredChecksum(glyphs));
  assert.notEqual(
    declaredChecksum({ ...glyphs, parameters: { ...glyphs.parameters, size: 32 } }),
    declaredChecksum(glyphs),
  );
});

Deno.test("the catalogue's checksums are complete and all different", () => {
  const sums = FILE_DATASETS.flatMap(({ files }) => files.map((file) => file.sha256));
  assert.ok(sums.every((sum) => /^[0-9a-f]{64}$/.test(sum)));
  assert.equal(new Set(sums).size, 16);
  assert.equal(new Set(FILE_DATASETS.map(({ files }) => setChecksum(files))).size, 4);
});
