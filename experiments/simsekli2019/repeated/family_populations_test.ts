import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { testNetwork } from "../../../src/training/testing/network.ts";
import { familyPopulations } from "./family_populations.ts";

Deno.test("familyPopulations() draws as many coordinates and directions as are asked for, centred", async () => {
  const data = {
    count: 4,
    inputs: Float32Array.of(1, 0, 2, 0, 0, 3, 4, 1),
    labels: Int32Array.of(0, 1, 1, 0),
  };
  const site = { network: testNetwork({ sizes: [2, 2] }), parameters: new Float32Array(4), data };
  const sizes = { coordinates: 3, directions: 2 };
  const families = await familyPopulations(site, sizes, stream("families"));
  assert.deepEqual(families.map(({ family, population }) => [family, population.columns]), [
    ["coordinates", 3],
    ["random directions", 2],
  ]);
  for (const { population: { values, columns } } of families) {
    for (let k = 0; k < columns; k++) {
      const column = values.filter((_, at) => at % columns === k);
      assert(Math.abs(column.reduce((sum, x) => sum + x, 0)) < 1e-6);
      assert(column.some((x) => x !== 0));
    }
  }
  const again = await familyPopulations(site, sizes, stream("families"));
  assert.deepEqual(again, families);
});
