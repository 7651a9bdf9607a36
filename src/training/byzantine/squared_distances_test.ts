import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { LONG, squaredDistances } from "./squared_distances.ts";

Deno.test("squaredDistances() of long float32 vectors is that of float64 ones within 2·10⁻⁶", () => {
  for (const length of [LONG, LONG + 1, 3 * LONG + 17]) {
    const vectors = Array.from(
      { length: 5 },
      (_, i) => fillNormal(stream("squared distances", i), new Float32Array(length)),
    );
    vectors.push(vectors[2]!.slice());
    const found = squaredDistances(vectors);
    const exact = squaredDistances(vectors.map((v) => Float64Array.from(v)));
    found.forEach((square, at) => {
      assert.ok(Math.abs(square - exact[at]!) <= 2e-6 * exact[at]!, `${square}, ${exact[at]}`);
    });
    assert.equal(found[2 * 6 + 5], 0, "equal vectors are at distance 0");
  }
});

Deno.test("squaredDistances() does not cancel where vectors are close and far from 0", () => {
  const [a, b] = [0, 1].map((k) => new Float64Array(10).fill(1e8 + k));
  assert.deepEqual([...squaredDistances([a!, b!])], [0, 10, 10, 0]);
});
