import assert from "node:assert/strict";
import { rasterise } from "./rasterise.ts";

function draw(strokes: Parameters<typeof rasterise>[0], halfWidth: number, size: number): number[] {
  const image = new Uint8Array(size * size).fill(77);
  rasterise(strokes, halfWidth, size, image);
  return [...image];
}

Deno.test("rasterise() gives a thin line half its ink on both sides when it lies between pixels", () => {
  const image = draw([[[0, 0.5], [3, 0.5]]], 0.5, 4);
  assert.deepEqual(image.slice(0, 8), Array(8).fill(128));
  assert.deepEqual(image.slice(8), Array(8).fill(0));
});

Deno.test("rasterise() equals the distance to the nearest stroke, pixel by pixel", () => {
  const strokes = [[[2.3, 1.1], [9.7, 6.2], [4, 11]], [[1, 8], [1, 8]]] as const;
  const size = 13;
  const expected = Array.from({ length: size * size }, (_, p) => {
    const [x, y] = [p % size, Math.floor(p / size)];
    let distance = Math.hypot(x - 1, y - 8);
    // A thousand points on each segment stand for the segment.
    for (const [[ax, ay], [bx, by]] of [[[2.3, 1.1], [9.7, 6.2]], [[9.7, 6.2], [4, 11]]] as const) {
      for (let k = 0; k <= 1000; k++) {
        const t = k / 1000;
        distance = Math.min(distance, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
      }
    }
    return 255 * Math.max(0, Math.min(1, 1.4 + 0.5 - distance));
  });
  for (const [p, ink] of draw(strokes, 1.4, size).entries()) {
    assert.ok(Math.abs(ink - expected[p]!) <= 0.6, `pixel ${p}: ${ink} instead of ${expected[p]}`);
  }
});

Deno.test("rasterise() leaves out what is beyond the image", () => {
  assert.deepEqual(draw([[[-5, -5], [-9, 2]]], 1, 3), Array(9).fill(0));
});
