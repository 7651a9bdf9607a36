import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { panigrahi2019 } from "../mod.ts";
import { type Acceptance, SD_0, syntheticResults, W_SLOPE } from "../testing/synthetic_results.ts";

const ALL = [32, 64, 128, 256, 512, 1024, 2048, 4096];

/** Noise whose W̄ lies so many sd₀ from the null, by batch size, late. */
function verdict(distance: (batchSize: number, data: string) => number) {
  const acceptance: Acceptance = ({ place, batchSize, data }) =>
    place === "late" ? 0.95 + distance(batchSize, data) * SD_0 / W_SLOPE : 0.95;
  const [p8] = judge(panigrahi2019, syntheticResults(acceptance)).filter(({ claim }) =>
    claim === "P8"
  );
  return p8!;
}

/** Distances for the batch sizes in their order. */
const table = (...distances: readonly number[]) => (batchSize: number) =>
  distances[ALL.indexOf(batchSize)]!;

const close = (actual: number, expected: number) =>
  assert(Math.abs(actual - expected) < 0.05, `${actual} is not ${expected}`);

Deno.test("P8: θ is the smallest step between adjacent batch sizes", () => {
  const { outcome, rows } = verdict(table(-100, -80, -60, -40, -35, -20, -10, 0));
  assert.equal(outcome, "reproduced");
  assert.equal(rows.length, 3);
  for (const { value } of rows) close(value, 5);
});

Deno.test("P8: pairs in the null band are left out and listed; one end outside is enough to count", () => {
  const { outcome, rows, evidence } = verdict(table(-60, -40, -20, -10, -1, 1, -1, 0.5));
  assert.equal(outcome, "reproduced");
  for (const { value } of rows) close(value, 9);
  const left = evidence.filter(({ label }) => label.includes("left out, mnist-5k"));
  assert.deepEqual(left.map(({ label, value }) => [label.match(/\d+–\d+/)![0], value]), [
    ["512–1024", 8],
    ["1024–2048", 8],
    ["2048–4096", 8],
  ]);
});

Deno.test("P8: a fall of W̄ contradicts", () => {
  const { outcome, rows } = verdict(table(-60, -40, -45, -30, -20, -10, -5, 0));
  assert.equal(outcome, "contradicted");
  for (const { value } of rows) close(value, -5);
});

Deno.test("P8: with fewer than three pairs a seed has no θ, and the class is inadmissible", () => {
  // Two pairs have an end outside the band.
  const { outcome, classes, caveats } = verdict((batchSize, data) =>
    data === "mixture"
      ? table(-20, -10, 0, 0, 0, 0, 0, 0)(batchSize)
      : table(-100, -80, -60, -40, -35, -20, -10, 0)(batchSize)
  );
  assert.equal(outcome, "inconclusive");
  assert.deepEqual(classes!.map(({ name, outcome }) => [name, outcome]), [
    ["mnist-5k", "reproduced"],
    ["glyphs-5k", "reproduced"],
    ["mixture-2k", "inconclusive"],
  ]);
  assert.match(caveats.join(), /mixture-2k is inadmissible: 0 of 8 seeds have at least 3 pairs/);
});

Deno.test("P8: the evidence is W̄ in sd₀ above the null, below it negative", () => {
  const distances = [-100, -80, -60, -40, -35, -20, -10, 0];
  const { evidence } = verdict(table(...distances));
  ALL.forEach((batchSize, index) => {
    const label = `W̄ late at b = ${batchSize}, in sd₀ from the null, mnist-5k`;
    const found = evidence.find((one) => one.label === label) ?? assert.fail(label);
    close(found.value, distances[index]!);
  });
});

Deno.test("P8: five of eight seeds with an order are too few, six are enough", () => {
  const admissible = (ordered: number) => {
    const steps = table(-100, -80, -60, -40, -35, -20, -10, 0);
    const records = syntheticResults(
      ({ place, batchSize }) => place === "late" ? 0.95 + steps(batchSize) * SD_0 / W_SLOPE : 0.95,
      {
        // Seeds from 2000 on: those after the first so many lie at the null throughout.
        change: (result, { seed }) =>
          seed < 2000 + ordered ? result : {
            ...result,
            checkpoints: result.checkpoints.map((checkpoint) => ({
              ...checkpoint,
              families: checkpoint.families.map((family) => ({
                ...family,
                samples: family.samples.map((sample) => ({ ...sample, noise: sample.surrogate })),
              })),
            })),
          },
      },
    );
    const p8 = judge(panigrahi2019, records).find(({ claim }) => claim === "P8")!;
    return p8.classes!.map(({ outcome, inadmissible }) => [outcome, inadmissible !== undefined]);
  };
  assert.deepEqual(admissible(5), Array(3).fill(["inconclusive", true]));
  assert.deepEqual(admissible(6), Array(3).fill(["reproduced", false]));
});
