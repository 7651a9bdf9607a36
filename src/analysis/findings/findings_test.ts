import assert from "node:assert/strict";
import { analyse, type AnalyseOptions } from "../analyse.ts";
import { analysisJson } from "../analysis_json.ts";
import { memorySource } from "../input/matrix_source.ts";
import { analysisSchema } from "../schema.ts";
import { normalNoise } from "../testing/noise.ts";

const OPTIONS: AnalyseOptions = { details: 0, dropNonFinite: false, memory: 2 ** 24 };

async function said(
  values: Float64Array,
  columns: number,
  options: Partial<AnalyseOptions> = {},
) {
  const source = memorySource("x", values, values.length / columns, columns, false);
  const analysed = await analyse(source, { ...OPTIONS, ...options });
  const analysis = analysisSchema.parse(JSON.parse([...analysisJson(analysed)].join("")));
  return { analysis, words: analysis.findings.join("\n") };
}

/** Denies Gaussian noise, or calls tails heavier: words that need evidence. */
const VERDICT = /not Gaussian|heavier/;

Deno.test("findings: a t₃ column has tails heavier than Gaussian ones, and a silent index is called silent", async () => {
  const n = 1000;
  const z = normalNoise("t3", 4 * n);
  const t3 = z.subarray(0, n).map((x, i) => {
    const chi = z[n + i]! ** 2 + z[2 * n + i]! ** 2 + z[3 * n + i]! ** 2;
    return x / Math.sqrt(chi / 3);
  });
  const { analysis, words } = await said(t3, 1);
  assert(analysis.columns[0]!.excessKurtosis > 3);
  assert.match(words, /The noise is not Gaussian over minibatches/);
  assert.match(words, /Tails are heavier than Gaussian ones: the excess kurtosis, \d/);
  const { pValue } = analysis.reference.iterationWise.tailIndex!;
  assert.equal(/It is silent here/.test(words), pValue > 0.05);
  assert.doesNotMatch(words, /no heavier|%.*of 1 column/);
});

Deno.test("findings: one column is one column: its own p-values, no share, no pooled index", async () => {
  const { analysis, words } = await said(normalNoise("one", 300).map((x) => x ** 3), 1);
  const { shapiroWilk } = analysis.columns[0]!;
  assert.match(words, new RegExp(`W = .*p = ${Number(shapiroWilk!.pValue.toPrecision(3))}`));
  assert.doesNotMatch(words, /1 column|Pooled|Monte Carlo p = 0\.05.*not Gaussian/);
  assert.equal(analysis.reference.iterationWise.shapiroWilkAccepted, null);
  assert.equal(analysis.reference.dimensionWise.pooledTailIndex, null);
});

Deno.test("findings: rows of zeros and repeated rows are said before anything, and nothing after them", async () => {
  const unfinished = normalNoise("unfinished", 800).fill(0, 560);
  const { analysis, words } = await said(unfinished, 4);
  assert.match(
    words,
    /^60 of 200 minibatches are zero throughout, all of them from row 140 to the end/,
  );
  assert.match(words, /an unfinished file\? Keep noise\[:140\]/);
  assert.match(words, /nothing is said of Gaussianity, tails and scales\.$/);
  assert.doesNotMatch(words, VERDICT);
  assert.equal(analysis.decision, null);

  const twice = normalNoise("twice", 800).copyWithin(400, 0, 400);
  const copied = await said(twice, 4);
  assert.match(
    copied.words,
    /^100 of 200 minibatches repeat an earlier one \(row 100 is row 0 again\)/,
  );
  assert.doesNotMatch(copied.words, VERDICT);
  const examples = await said(twice, 4, { batchSize: 1 });
  assert.match(examples.words, /as single examples drawn with replacement do/);
  assert.notEqual(examples.analysis.decision, null);

  const oneRow = normalNoise("row", 800).fill(0, 40, 44);
  assert.match((await said(oneRow, 4)).words, /^1 of 200 minibatches is zero throughout, which/);
  const column = normalNoise("column", 200).fill(0, 150);
  assert.match((await said(column, 1)).words, /^50 of 200 minibatches are zero throughout/);
});

Deno.test("findings: rounded, clipped, sparse and few values are named, and their columns not judged", async () => {
  const cases: readonly (readonly [string, (x: number, i: number) => number, RegExp])[] = [
    [
      "rounded",
      (x) => Math.round(x * 10) / 10,
      /hold rounded values \(column 0: \d+ different ones, 0\.1 apart/,
    ],
    [
      "clipped",
      (x) => Math.max(-1, Math.min(1, x)),
      /hold clipped values \(column 0: \d+ are exactly -?1\)/,
    ],
    ["few", (x) => Math.sign(x), /hold few different values \(column 0: 2, most often -?1\)/],
    [
      "atom",
      (x, i) => i % 5 < 2 ? 0 : x,
      /hold one value too often \(column 0: \d+ are exactly 0\)/,
    ],
  ];
  for (const [name, change, sentence] of cases) {
    const { analysis, words } = await said(normalNoise(name, 1600).map(change), 4);
    assert.match(words, sentence);
    assert.doesNotMatch(words, VERDICT);
    assert.equal(analysis.soundness.columns.judged, 0);
  }
  const fine = await said(normalNoise("fine", 1600).map((x) => Math.round(x * 1e4) / 1e4), 4);
  assert.equal(fine.analysis.soundness.columns.judged, 4, "steps of σ/10,000 are not noticed");
});

Deno.test("findings: the columns that can be judged are judged without those that cannot", async () => {
  const mixed = normalNoise("mixed", 1600).map((x, i) =>
    [x, Math.sign(x), Math.floor(i / 4), 0.1 + 1e-17 * Math.round(3 * x)][i % 4]!
  );
  const { analysis, words } = await said(mixed, 4);
  assert.match(words, /1 of 3 columns holds few different values \(column 1: 2/);
  assert.match(words, /Column 2 counts the rows, as an index does/);
  assert.match(
    words,
    /1 of 4 columns are constant \(dead units, say\), 1 of them but for rounding \(column 3\)/,
  );
  assert.match(words, /No evidence against Gaussian noise/);
  assert.deepEqual(analysis.soundness.columns.constantButRounding, [3]);
  assert.equal(analysis.reference.columns, 1);
});

Deno.test("findings: a loss spike is named, with its row", async () => {
  const spike = normalNoise("spike", 800);
  for (let i = 68; i < 72; i++) spike[i]! *= 1e5;
  const { words } = await said(spike, 4, { details: 0 });
  assert.match(
    words,
    /^The norm of row 17 is \d+ times the median one: a loss spike, a damaged row/,
  );
});

Deno.test("analyse() names the column that is NaN throughout, with and without --drop-nonfinite", async () => {
  const nan = normalNoise("nan", 480).map((x, i) => i % 4 === 2 ? NaN : x);
  const named =
    /column 2 has NaN or infinities in every minibatch: leave it out, with --columns 0:2,3:4/;
  for (const dropNonFinite of [true, false]) {
    await assert.rejects(said(nan, 4, { dropNonFinite }), named);
  }
  const half = normalNoise("half", 480).map((x, i) => i % 4 === 2 && i < 320 ? NaN : x);
  const { words } = await said(half, 4, { dropNonFinite: true });
  assert.match(words, /Column 2 has NaN or infinities in half the minibatches or more/);
  assert.match(words, /80 minibatches with NaN or infinite values were left out/);
});
