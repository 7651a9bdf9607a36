import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { meanOf } from "./aggregators/mean_of.ts";
import { gradientMemory } from "./gradient_memory.ts";

for (const [workers, length] of [[1, 5], [2, 16], [7, 1], [10, 16_401]] as const) {
  Deno.test(`gradientMemory(${workers}, ${length}): the mean has the bits of the aggregator's`, () => {
    const { gradients, mean } = gradientMemory(workers, length);
    gradients.forEach((gradient, i) => fillNormal(stream("gradient memory", length, i), gradient));
    const found = mean();
    assert.deepEqual(found, meanOf(gradients));
    gradients[0]![0]! += 100;
    assert.notEqual(mean()[0], found[0]);
    assert.deepEqual(mean(), meanOf(gradients), "and again after a change");
  });
}

Deno.test("gradientMemory() gives a mean that later steps leave alone", () => {
  const { gradients, mean } = gradientMemory(2, 3);
  gradients[0]!.fill(2);
  const first = mean();
  gradients[0]!.fill(8);
  assert.deepEqual([...first, ...mean()], [1, 1, 1, 4, 4, 4]);
});

Deno.test("gradientMemory() refuses sizes that are none", () => {
  assert.throws(() => gradientMemory(0, 3), /workers must be a positive integer, not 0/);
  assert.throws(() => gradientMemory(2, 1.5), /length must be a positive integer, not 1.5/);
});
