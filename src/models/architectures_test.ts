import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import { alexnetCifar } from "./alexnet_cifar.ts";
import { parameterCount, parameterLayout } from "./layout.ts";
import { lenet } from "./lenet.ts";
import type { Model } from "./model.ts";
import { resnet18 } from "./resnet18.ts";
import { resnet20 } from "./resnet20.ts";
import { resolveLayers } from "./resolve.ts";
import { smallCnn } from "./small_cnn.ts";
import { validateModel } from "./validate.ts";
import { vgg } from "./vgg.ts";

/**
 * AlexNet, VGG16 and ResNet-18 without batch norm have as many parameters as in the code of Panigrahi et al. 2019
 * (github.com/abhishekpanigrahi1996/SGD_noise). A batch norm adds 2 per channel: 4224 channels in VGG16, 4800 in
 * ResNet-18, 688 in ResNet-20.
 */
const counts: [what: string, model: Model, count: number][] = [
  ["lenet()", lenet(), (9 + 1) * 6 + (54 + 1) * 16 + 401 * 120 + 121 * 84 + 85 * 10],
  ["alexnetCifar()", alexnetCifar(), 451_146],
  ["alexnetCifar() without dropout", alexnetCifar({ dropout: 0 }), 451_146],
  ["vgg() of depth 11", vgg({ depth: 11 }), 9_225_610],
  ["vgg() of depth 13", vgg({ depth: 13 }), 9_410_122],
  ["vgg() of depth 16", vgg({ depth: 16 }), 14_719_818],
  ["vgg() of depth 16 with batch norm", vgg({ depth: 16, batchNorm: true }), 14_719_818 + 2 * 4224],
  ["vgg() of depth 19", vgg({ depth: 19 }), 20_029_514],
  ["resnet18() without batch norm", resnet18({ batchNorm: false }), 11_164_362],
  ["resnet18()", resnet18(), 11_164_362 + 2 * 4800],
  ["resnet20() without batch norm", resnet20({ batchNorm: false }), 268_346],
  ["resnet20()", resnet20(), 268_346 + 2 * 688],
  [
    "resnet20() with projections",
    resnet20({ shortcut: "projection", batchNorm: false }),
    268_346 + 16 * 32 + 32 * 64,
  ],
  ["smallCnn()", smallCnn({ input: [3, 32, 32], classes: 10 }), 28 * 16 + 145 * 32 + 20_490],
];

for (const [what, model, count] of counts) {
  Deno.test(`${what} is valid and has ${count} parameters, each in one block`, () => {
    validateModel(model);
    assert.equal(parameterCount(model), count);
    let end = 0;
    for (const { offset, size, shape, role, fanIn, fanOut } of parameterLayout(model)) {
      assert.equal(offset, end);
      assert.equal(size, shape.reduce((product, length) => product * length, 1));
      if (role === "weight") assert.equal(size, fanIn * fanOut);
      end += size;
    }
    assert.equal(end, count);
    const names = parameterLayout(model).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
}

Deno.test("lenet() flattens to 400 features and alexnetCifar() to 64", () => {
  const before = (model: Model) =>
    resolveLayers(model).find(({ layer }) => layer.kind === "dense")!.input;
  assert.deepEqual(before(lenet()), [16, 5, 5]);
  assert.deepEqual(before(alexnetCifar()), [64]);
  assert.deepEqual(before(resnet18()), [512]);
});

Deno.test("resnet20() names the blocks inside its residual layers", () => {
  const names = parameterLayout(resnet20({ shortcut: "projection" })).map(({ name }) => name);
  assert.ok(names.includes("layers.3.branch.0.weight"));
  assert.ok(names.includes("layers.9.shortcut.0.weight"));
});

Deno.test("vgg() and smallCnn() name an option that does not fit in one line", () => {
  assert.throws(() => vgg({ depth: 12 as 11 }), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "vgg: depth is 12; use one of: 11, 13, 16, 19");
    return true;
  });
  assert.throws(() => smallCnn({ input: [1, 1, 1], classes: 2 }), {
    name: "UserError",
    message: "model: layers.1 (max-pool): a window of 2 × 2 does not fit [16, 1, 1] " +
      "with padding 0; use a smaller kernel or larger images",
  });
});
