import assert from "node:assert/strict";
import { overSeeds } from "./over_seeds.ts";

Deno.test("overSeeds() gives the mean with Student's interval and the note", () => {
  const [one] = overSeeds("label", [{ seed: 4, value: 4 }, { seed: 6, value: 6 }], "a note");
  assert.deepEqual([one!.label, one!.note, one!.value], ["label", "a note", 5]);
  // s/√n = √2/√2 = 1; t at .975 with one degree of freedom.
  assert(Math.abs(one!.interval![0] - (5 - 12.706204736)) < 1e-8);
  assert(Math.abs(one!.interval![1] - (5 + 12.706204736)) < 1e-8);
});

Deno.test("overSeeds() has no interval of one seed", () => {
  assert.deepEqual(overSeeds("label", [{ seed: 3, value: 7 }]), [{ label: "label", value: 7 }]);
});
