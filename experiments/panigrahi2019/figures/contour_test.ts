import assert from "node:assert/strict";
import { contour } from "./contour.ts";

const at = (batchSize: number, gap: number) => ({ batchSize, gap });
const edges = [16, 8192] as const;

Deno.test("contour() interpolates on the logarithmic axis", () => {
  // Halfway between −.10 and 0: √(64·256) = 128.
  assert.equal(contour([at(256, 0), at(64, -0.1), at(32, -0.9)], -0.05, edges), 128);
});

Deno.test("contour() takes the last crossing, and the edges where there is none", () => {
  assert.equal(contour([at(32, 0), at(64, -0.1), at(256, 0)], -0.05, edges), 128);
  assert.equal(contour([at(32, -0.01), at(64, 0)], -0.05, edges), 16);
  assert.equal(contour([at(32, 0), at(64, -0.05)], -0.05, edges), 8192);
});
