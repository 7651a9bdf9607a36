import assert from "node:assert/strict";
import { UserError } from "../errors.ts";
import type { Model } from "./model.ts";
import { validateModel } from "./validate.ts";

const dense = { kind: "dense", units: 2, bias: false, activation: "relu" };
const good = { input: [3], layers: [dense], loss: "cross-entropy" };

Deno.test("validateModel() accepts a good model", () => {
  validateModel(good as Model);
});

const bad: [what: string, model: unknown, message: string][] = [
  ["an empty input", { ...good, input: [] }, "model: the input has no shape; give it, e.g. [784]"],
  [
    "an unknown layer",
    { ...good, layers: [{ ...dense, kind: "conv" }] },
    'model: layer 0: unknown kind "conv"; use one of: dense',
  ],
  [
    "an unknown activation",
    { ...good, layers: [dense, { ...dense, activation: "elu" }] },
    'model: layer 1: activation "elu" is unknown; use one of: relu, tanh, identity',
  ],
  [
    "an unknown loss",
    { ...good, loss: "mse" },
    'model: loss "mse" is unknown; use one of: cross-entropy, linear-hinge',
  ],
  [
    "zero units",
    { ...good, layers: [{ ...dense, units: 0 }] },
    "model: layer 0: number of units is 0; use a whole number of at least 1",
  ],
];

for (const [what, model, message] of bad) {
  Deno.test(`validateModel() rejects ${what} in one line`, () => {
    assert.throws(() => validateModel(model as Model), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, message);
      return true;
    });
  });
}
