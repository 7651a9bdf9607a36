import assert from "node:assert/strict";
import { findDataset } from "./find_dataset.ts";
import { KNOWN_DATASETS } from "./known_datasets.ts";

Deno.test("findDataset() finds every data set by its name", () => {
  const ids = KNOWN_DATASETS.map(({ set }) => set.id);
  assert.deepEqual(ids, ["mnist", "fashion-mnist", "optdigits", "cifar-10", "glyphs", "mixture"]);
  for (const id of ids) assert.equal(findDataset(id).set.id, id);
});

Deno.test("findDataset() suggests near names, or lists all", () => {
  const fails = (id: string, message: string) =>
    assert.throws(() => findDataset(id), { name: "UserError", message });
  fails("minst", "no data set minst; did you mean mnist?");
  fails("fashion", "no data set fashion; did you mean fashion-mnist?");
  fails("cifar10", "no data set cifar10; did you mean cifar-10?");
  fails("MNIST", "no data set MNIST; did you mean mnist?");
  fails(
    "imagenet",
    "no data set imagenet; there are mnist, fashion-mnist, optdigits, cifar-10, glyphs, mixture",
  );
});
