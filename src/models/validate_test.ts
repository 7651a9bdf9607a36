import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import type { Model } from "./model.ts";
import { validateModel } from "./validate.ts";

const dense = { kind: "dense", units: 2, bias: false, activation: "relu" };
const good = { input: [3], layers: [dense], loss: "cross-entropy" };

const conv = {
  kind: "conv2d",
  channels: 4,
  kernel: 3,
  stride: 1,
  padding: 0,
  bias: false,
  activation: "relu",
};
const image = { ...good, input: [1, 2, 9] };

Deno.test("validateModel() accepts a good model", () => {
  validateModel(good as Model);
});

const bad: [what: string, model: unknown, message: string][] = [
  ["an empty input", { ...good, input: [] }, "model: the input has no shape; give it, e.g. [784]"],
  [
    "an unknown layer",
    { ...good, layers: [{ ...dense, kind: "conv" }] },
    'model: layer 0: unknown kind "conv"; use one of: dense, conv2d, activation, max-pool, average-pool, ' +
    "global-average-pool, batch-norm, dropout, flatten, subsample, residual",
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
  [
    "too much padding",
    { ...good, layers: [{ ...conv, padding: 3 }, dense] },
    "model: layer 0: padding is 3; use a whole number in 0 … 2",
  ],
  [
    "a stride of 0 inside a residual layer",
    { ...good, layers: [{ kind: "residual", branch: [{ ...conv, stride: 0 }], shortcut: [] }] },
    "model: layer 0: branch layer 0: stride is 0; use a whole number of at least 1",
  ],
  [
    "a dropout of everything",
    { ...good, layers: [{ kind: "dropout", rate: 1 }, dense] },
    "model: layer 0: rate is 1; use a number from 0 to below 1",
  ],
  [
    "a convolution of a vector",
    { ...good, layers: [conv, dense] },
    "model: layers.0 (conv2d) needs channels × height × width, got [3]; " +
    "give the model an image, e.g. [1, 28, 28], and flatten it later",
  ],
  [
    "a window that does not fit",
    { ...image, layers: [dense, { kind: "flatten" }, conv].toReversed() },
    "model: layers.0 (conv2d): a window of 3 × 3 does not fit [1, 2, 9] with padding 0; " +
    "use a smaller kernel or larger images",
  ],
  [
    "a residual sum of different shapes",
    { ...image, layers: [{ kind: "residual", branch: [dense], shortcut: [] }, dense] },
    "model: layers.0 (residual): the branch gives [2], the shortcut [1, 2, 9]; " +
    "give the shortcut a 1×1 conv2d or a subsample layer that fits",
  ],
  [
    "an image as output",
    { ...image, layers: [{ ...conv, padding: 1 }] },
    "model: the last layer gives [4, 2, 9]; end with a dense layer or with flatten",
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
