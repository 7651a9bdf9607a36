import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import { cropAndFlip } from "./crop_and_flip.ts";

/** Two images of 2 × 3 × 4 whose pixels tell where they were. */
const batch = {
  count: 2,
  inputs: Float32Array.from({ length: 48 }, (_, i) => i + 1),
  labels: Int32Array.of(3, 5),
};
const shape = [2, 3, 4];

/** Every image that crop and flip can make of one, written as its definition. */
function possible(image: Float32Array, padding: number): Map<string, [number, number, boolean]> {
  const images = new Map<string, [number, number, boolean]>();
  for (let down = -padding; down <= padding; down++) {
    for (let right = -padding; right <= padding; right++) {
      for (const mirrored of [false, true]) {
        const pixels = Array.from({ length: 24 }, (_, at) => {
          const [channel, y, x] = [Math.floor(at / 12), Math.floor(at / 4) % 3, at % 4];
          const [row, column] = [y + down, (mirrored ? 3 - x : x) + right];
          const inside = row >= 0 && row < 3 && column >= 0 && column < 4;
          return inside ? image[channel * 12 + row * 4 + column]! : 0;
        });
        images.set(pixels.join(), [down, right, mirrored]);
      }
    }
  }
  return images;
}

Deno.test("cropAndFlip() makes every crop of the padded image and its mirror image, equally often, and nothing else", () => {
  const augment = cropAndFlip({ shape, padding: 1, stream: stream("crops") });
  const choices = [batch.inputs.subarray(0, 24), batch.inputs.subarray(24)]
    .map((image) => possible(image, 1));
  assert.equal(choices[0]!.size, 18);
  const counts = new Map<string, number>();
  const steps = 3600;
  for (let step = 0; step < steps; step++) {
    const { inputs, labels } = augment(batch, step);
    assert.equal(labels, batch.labels);
    for (const i of [0, 1]) {
      const choice = choices[i]!.get(inputs.subarray(i * 24, (i + 1) * 24).join());
      assert.ok(choice, `step ${step}, image ${i}: no crop of the image`);
      counts.set(`${choice}`, (counts.get(`${choice}`) ?? 0) + 1);
    }
  }
  // 18 choices, 7200 images: χ² with 17 degrees of freedom exceeds 52.5 once in 50,000 (false-alarm rate 2e-5).
  const expected = 2 * steps / 18;
  const statistic = [...counts.values()].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  assert.equal(counts.size, 18);
  assert.ok(statistic < 52.5, `χ² = ${statistic}`);
});

Deno.test("cropAndFlip() is a pure function of batch and step, and leaves the batch alone", () => {
  const before = batch.inputs.slice();
  const augment = cropAndFlip({ shape, stream: stream("pure") });
  const fifth = augment(batch, 5).inputs;
  augment(batch, 6);
  assert.deepEqual(augment(batch, 5).inputs, fifth);
  assert.deepEqual(cropAndFlip({ shape, stream: stream("pure") })(batch, 5).inputs, fifth);
  assert.deepEqual(batch.inputs, before);
  const still = cropAndFlip({ shape, padding: 0, flip: false, stream: stream("pure") });
  assert.deepEqual(still(batch, 1).inputs, batch.inputs);
});

Deno.test("cropAndFlip() refuses what is no image, and a padding that is no whole number", () => {
  assert.throws(
    () => cropAndFlip({ shape: [784], stream: stream("bad") }),
    new RangeError("cropAndFlip: [784] is not channels, height, width"),
  );
  assert.throws(
    () => cropAndFlip({ shape, padding: 0.5, stream: stream("bad") }),
    new RangeError("cropAndFlip: padding must be a whole number, 0 or more, got 0.5"),
  );
});
