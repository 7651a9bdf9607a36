import assert from "node:assert/strict";
import { describeRegion, distanceInside } from "./region.ts";

Deno.test("describeRegion() writes each kind with a true minus sign", () => {
  assert.equal(describeRegion({ kind: "below", bound: -0.1 }), "θ < −0.1");
  assert.equal(
    describeRegion({ kind: "between", lower: -0.05, upper: 0.05 }, "mean θ"),
    "−0.05 < mean θ < 0.05",
  );
});

Deno.test("distanceInside() is positive inside the region, from the nearest edge", () => {
  assert.equal(distanceInside(3, { kind: "above", bound: 1 }), 2);
  assert.equal(distanceInside(0, { kind: "above", bound: 1 }), -1);
  assert.equal(distanceInside(-3, { kind: "below", bound: -1 }), 2);
  assert.equal(distanceInside(0, { kind: "below", bound: -1 }), -1);
  const between = { kind: "between", lower: -1, upper: 3 } as const;
  assert.deepEqual([-2, 0, 2, 5].map((value) => distanceInside(value, between)), [-1, 1, 1, -2]);
});
