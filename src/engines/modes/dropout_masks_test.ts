import assert from "node:assert/strict";
import type { Model } from "../../models/model.ts";
import { stream } from "../../random/stream.ts";
import { dropoutMasks } from "./dropout_masks.ts";

const model: Model = {
  input: [1, 30, 30],
  layers: [
    { kind: "dropout", rate: 0.3 },
    {
      kind: "residual",
      branch: [{ kind: "dropout", rate: 0.3 }],
      shortcut: [{ kind: "dropout", rate: 0 }],
    },
    { kind: "flatten" },
  ],
  loss: "cross-entropy",
};

Deno.test("dropoutMasks() are 0 at the layer's rate and keep the mean", () => {
  const masks = dropoutMasks(model, 20, stream("masks", "rate"));
  assert.deepEqual([...masks.keys()], ["layers.0", "layers.1.branch.0", "layers.1.shortcut.0"]);
  const zeros = masks.get("layers.0")!.reduce((sum, value) => sum + (value === 0 ? 1 : 0), 0);
  // Binomial(18,000, 0.3): more than 5 standard deviations of 61.5 from 5400 once in 1.7 million.
  assert.ok(Math.abs(zeros - 5400) < 5 * 61.5, `${zeros} zeros`);
  assert.deepEqual(
    new Set(masks.get("layers.0")),
    new Set([0, Math.fround(1 / 0.7)]),
  );
  assert.ok(masks.get("layers.1.shortcut.0")!.every((value) => value === 1));
});

Deno.test("dropoutMasks() depend on the path alone: not on the engine, the batch's size, other layers or what ran before", () => {
  const source = stream("masks", "path");
  const few = dropoutMasks(model, 2, source);
  source.uniform();
  const many = dropoutMasks(model, 5, source);
  for (const [name, mask] of few) assert.deepEqual(many.get(name)!.subarray(0, mask.length), mask);
  assert.notDeepEqual(few.get("layers.0"), few.get("layers.1.branch.0"));
  assert.notDeepEqual(few.get("layers.0"), dropoutMasks(model, 2, source.child(1)).get("layers.0"));
});
