import assert from "node:assert/strict";
import { stream } from "../../random/stream.ts";
import { loadDataset } from "../load_dataset.ts";
import { drawGlyphs } from "./draw_glyphs.ts";
import { DIGITS } from "./strokes.ts";

const SIZE = 28;
const PIXELS = SIZE * SIZE;

Deno.test("drawGlyphs() gives the head of a longer draw", () => {
  const short = drawGlyphs(stream("g"), 20);
  const long = drawGlyphs(stream("g"), 50);
  assert.deepEqual(short.values, long.values.slice(0, 20 * PIXELS));
  assert.deepEqual(short.labels, long.labels.slice(0, 20));
});

Deno.test("drawGlyphs() keeps the ink inside the image and never draws the same twice", () => {
  const { values, count } = drawGlyphs(stream("ink"), 1000);
  const seen = new Set<string>();
  let onBorder = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const image = values.subarray(i * PIXELS, (i + 1) * PIXELS);
    seen.add(image.join());
    for (let p = 0; p < PIXELS; p++) {
      const x = p % SIZE;
      const y = Math.floor(p / SIZE);
      total += image[p]!;
      if (x === 0 || y === 0 || x === SIZE - 1 || y === SIZE - 1) onBorder += image[p]!;
    }
    assert.ok(Math.max(...image) > 100, `glyph ${i} is blank`);
  }
  assert.equal(seen.size, count);
  assert.ok(onBorder < 0.01 * total, `${onBorder / total} of the ink is on the border`);
});

Deno.test("drawGlyphs() makes digits that a nearest-mean rule tells apart, but not all", () => {
  // Ten classes by chance: 10 %. Learnable means far above; not trivial means that the simplest rule still fails often.
  const train = drawGlyphs(stream("learn", "train"), 3000);
  const test = drawGlyphs(stream("learn", "test"), 1000);
  const means = new Float64Array(DIGITS.length * PIXELS);
  const counts = new Int32Array(DIGITS.length);
  for (let i = 0; i < train.count; i++) {
    const label = train.labels[i]!;
    counts[label]!++;
    for (let p = 0; p < PIXELS; p++) means[label * PIXELS + p]! += train.values[i * PIXELS + p]!;
  }
  let right = 0;
  for (let i = 0; i < test.count; i++) {
    let best = -1;
    let least = Infinity;
    for (let c = 0; c < DIGITS.length; c++) {
      let distance = 0;
      for (let p = 0; p < PIXELS; p++) {
        distance += (test.values[i * PIXELS + p]! - means[c * PIXELS + p]! / counts[c]!) ** 2;
      }
      if (distance < least) [least, best] = [distance, c];
    }
    if (best === test.labels[i]) right++;
  }
  assert.ok(right > 500 && right < 900, `${right} of 1000`);
});

Deno.test("glyphs is normalised: mean 0 and deviation 1 to a percent", async () => {
  const { train, test, shape, classes } = await loadDataset("glyphs", { size: 5000, seed: 4 });
  assert.deepEqual([shape, classes, test.count], [[1, 28, 28], 10, 1000]);
  const mean = train.inputs.reduce((a, b) => a + b, 0) / train.inputs.length;
  const square = train.inputs.reduce((a, b) => a + b * b, 0) / train.inputs.length;
  assert.ok(Math.abs(mean) < 0.015 && Math.abs(square - 1) < 0.03, `${mean}, ${square}`);
});

Deno.test("glyphs has different training and test images, and other images for other seeds", async () => {
  const load = (seed: number) => loadDataset("glyphs", { size: 50, testSize: 50, seed });
  const [a, b] = [await load(1), await load(2)];
  assert.notDeepEqual(a.train.inputs, a.test.inputs);
  assert.notEqual(a.checksum, b.checksum);
  assert.equal((await load(1)).checksum, a.checksum);
});
