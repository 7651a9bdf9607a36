/** A file that NumPy wrote gives SciPy's numbers (fixtures/generate.py). */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { analyse, type AnalyseOptions } from "./analyse.ts";
import { analysisJson } from "./analysis_json.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { openMatrix } from "./input/open_matrix.ts";
import { analysisSchema } from "./schema.ts";

const MEMORY = 2 ** 26;
const OPTIONS: AnalyseOptions = { details: 256, dropNonFinite: false, memory: MEMORY };

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

async function analysed(name: string, options?: AnalyseOptions, member?: string) {
  const source = await openMatrix(fixture(name), {
    axis: 0,
    memory: MEMORY,
    ...(member === undefined ? {} : { member }),
  });
  try {
    const text = [...analysisJson(await analyse(source, options ?? OPTIONS))].join("");
    return analysisSchema.parse(JSON.parse(text));
  } finally {
    source.close();
  }
}

function near(actual: number, expected: number, tolerance: number, what: string) {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  assert(error <= tolerance, `${what}: ${actual} against ${expected}`);
}

Deno.test("analyse() gives SciPy's numbers on a file that NumPy wrote", async () => {
  const { columns, constantColumns, minibatches } = await analysed("noise.npy");
  assert.equal(minibatches, reference.rows);
  assert.deepEqual(constantColumns, reference.constantColumns);
  assert.deepEqual(columns.map(({ index }) => index), reference.columns.map(({ index }) => index));
  for (const [i, expected] of reference.columns.entries()) {
    const found = columns[i]!;
    near(found.mean, expected.mean, 1e-14, "mean");
    near(found.standardDeviation, expected.standardDeviation, 1e-14, "sd");
    near(found.skewness, expected.skewness, 1e-12, "skewness");
    near(found.excessKurtosis, expected.excessKurtosis, 1e-12, "kurtosis");
    // SciPy's normal scores are good to seven digits.
    near(found.shapiroWilk!.statistic, expected.shapiroWilk.statistic, 2e-7, "W");
    near(found.shapiroWilk!.pValue, expected.shapiroWilk.pValue, 2e-5, "p of W");
    near(found.andersonDarling.statistic, expected.andersonDarling, 1e-9, "A²");
    near(found.jarqueBera!.statistic, expected.jarqueBera.statistic, 1e-10, "JB");
    near(found.dagostinoPearson!.statistic, expected.dagostinoPearson.statistic, 1e-10, "K²");
    near(found.dagostinoPearson!.pValue, expected.dagostinoPearson.pValue, 1e-10, "p of K²");
  }
});

Deno.test("analyse() finds the same in a member of an archive, in Fortran order and float64", async () => {
  const [plain, member] = [
    await analysed("noise.npy"),
    await analysed("archive.npz", OPTIONS, "noise"),
  ];
  assert.deepEqual(member.columns, plain.columns);
  assert.deepEqual(member.reference, plain.reference);
});

Deno.test("analyse() finds the same by blocks of one column as in one piece", async () => {
  const small = await analysed("noise.npy", { ...OPTIONS, memory: 1 });
  assert.deepEqual(small.columns, (await analysed("noise.npy")).columns);
});

Deno.test("analyse() takes the columns that are asked for", async () => {
  const { columns } = await analysed("noise.npy", { ...OPTIONS, columns: ["1", "3:"] });
  assert.deepEqual(columns.map(({ index }) => index), [1, 4]);
  await assert.rejects(
    analysed("noise.npy", { ...OPTIONS, columns: ["4:9"] }),
    /--columns 4:9: the file has columns 0 to 4; choose among these/,
  );
});

Deno.test("openMatrix() asks which array of an archive is meant", async () => {
  await assert.rejects(
    analysed("archive.npz"),
    /holds 2 arrays; choose one with --member first \| noise/,
  );
  await assert.rejects(analysed("archive.npz", OPTIONS, "noize"), /no array noize.*noise/);
  await assert.rejects(
    analysed("noise.npy", OPTIONS, "noise"),
    /--member belongs to .npz archives/,
  );
});
