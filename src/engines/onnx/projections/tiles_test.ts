import assert from "node:assert/strict";
import { tiles } from "./tiles.ts";

const layer = (fanIn: number, units: number, weightOffset: number, biasOffset?: number) => ({
  input: new Float32Array(),
  delta: new Float32Array(),
  fanIn,
  units,
  weightOffset,
  biasOffset,
});

Deno.test("tiles() cuts weights at whole rows and covers every parameter once", () => {
  const layers = [layer(5, 3, 0, 15), layer(3, 4, 18)];
  const plan = [...tiles(layers, 7)];
  assert.deepEqual(plan.map(({ role, offset, length }) => [role, offset, length]), [
    ["weight", 0, 6],
    ["weight", 6, 6],
    ["weight", 12, 3],
    ["bias", 15, 3],
    ["weight", 18, 4],
    ["weight", 22, 4],
    ["weight", 26, 4],
  ]);
});
