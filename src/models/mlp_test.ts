import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import { parameterCount } from "./layout.ts";
import { mlp } from "./mlp.ts";

Deno.test("mlp() counts linear layers, so depth 3 has two hidden layers and a linear output", () => {
  const model = mlp({ inputs: 784, width: 100, depth: 3, classes: 10 });
  const dense = { kind: "dense", bias: false } as const;
  assert.deepEqual(model.layers, [
    { ...dense, units: 100, activation: "relu" },
    { ...dense, units: 100, activation: "relu" },
    { ...dense, units: 10, activation: "identity" },
  ]);
  assert.equal(model.loss, "cross-entropy");
});

Deno.test("mlp() has the parameter counts of the papers' networks", () => {
  const count = (width: number, depth: number, bias = false) =>
    parameterCount(mlp({ inputs: 784, width, depth, classes: 10, bias }));
  assert.equal(count(100, 3), 89_400);
  assert.equal(count(512, 3), 668_672);
  assert.equal(count(512, 3, true), 668_672 + 512 + 512 + 10);
  assert.equal(count(512, 1), 7_840);
});

Deno.test("mlp() names a bad size in one line", () => {
  const good = { inputs: 4, width: 3, depth: 2, classes: 2 };
  const message = (bad: Partial<typeof good>) => {
    try {
      mlp({ ...good, ...bad });
    } catch (error) {
      assert.ok(error instanceof UserError);
      return error.message;
    }
    return "no error";
  };
  assert.equal(message({ depth: 0 }), "mlp: depth is 0; use a whole number of at least 1");
  assert.equal(
    message({ width: 2.5 }),
    "model: layer 0: number of units is 2.5; use a whole number of at least 1",
  );
  assert.equal(
    message({ inputs: NaN }),
    "model: input size is NaN; use a whole number of at least 1",
  );
});
