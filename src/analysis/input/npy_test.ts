import assert from "node:assert/strict";
import { analyse } from "../analyse.ts";
import { columnsOf } from "../testing/columns_of.ts";
import { npyFile } from "../testing/npy_file.ts";
import { withFile } from "../testing/with_file.ts";
import { npyInMemory } from "./npy_source.ts";
import { openMatrix } from "./open_matrix.ts";

const SIX = Float64Array.of(1, 2, 3, 4, 5, 6);

Deno.test("npyInMemory() reads versions 1 to 3, both orders, both types, one and two dimensions", async () => {
  for (const version of [1, 2, 3]) {
    const c = npyInMemory(npyFile({ shape: "3, 2", version }, SIX), "c");
    assert.deepEqual(await columnsOf(c), [[1, 3, 5], [2, 4, 6]]);
  }
  const fortran = npyInMemory(npyFile({ shape: "3, 2", fortran: true }, SIX), "f");
  assert.deepEqual(await columnsOf(fortran), [[1, 2, 3], [4, 5, 6]]);
  const single = npyInMemory(npyFile({ shape: "6,", descr: "'<f4'" }, Float32Array.from(SIX)), "s");
  assert.deepEqual(await columnsOf(single), [[1, 2, 3, 4, 5, 6]]);
});

const OPEN = { axis: 0, memory: 2 ** 24 } as const;
const ANALYSE = { details: 0, dropNonFinite: false, memory: 2 ** 24 };

Deno.test("openMatrix() reads the same columns from a file, in C and in Fortran order, along both axes", async () => {
  await withFile("c.npy", npyFile({ shape: "3, 2" }, SIX), async (path) => {
    const source = await openMatrix(path, OPEN);
    assert.deepEqual(await columnsOf(source), [[1, 3, 5], [2, 4, 6]]);
    assert.deepEqual([...await source.readColumns(0, 2)], [1, 3, 5, 2, 4, 6]);
    source.close();
    const other = await openMatrix(path, { ...OPEN, axis: 1 });
    assert.deepEqual([other.rows, other.columns], [2, 3]);
    assert.deepEqual(await columnsOf(other), [[1, 2], [3, 4], [5, 6]]);
    assert.deepEqual([...await other.readColumns(1, 2)], [3, 4, 5, 6]);
    other.close();
  });
  await withFile("f.npy", npyFile({ shape: "3, 2", fortran: true }, SIX), async (path) => {
    const source = await openMatrix(path, OPEN);
    assert.deepEqual(await columnsOf(source), [[1, 2, 3], [4, 5, 6]]);
    source.close();
  });
});

Deno.test("openMatrix() turns blocks of columns that are wider than a tile and taller than a slice", async () => {
  const [rows, columns] = [7000, 700];
  const values = Float32Array.from({ length: rows * columns }, (_, i) => i % 99_991);
  await withFile(
    "wide.npy",
    npyFile({ shape: `${rows}, ${columns}`, descr: "'<f4'" }, values),
    async (path) => {
      const source = await openMatrix(path, OPEN);
      for (const [from, count] of [[0, columns], [3, 690]] as const) {
        const block = await source.readColumns(from, count);
        const off = block.findIndex((value, at) =>
          value !== values[at % rows * columns + from + Math.floor(at / rows)]
        );
        assert.equal(off, -1);
      }
      source.close();
    },
  );
});

Deno.test("openMatrix() reads CSV with and without a header, and names a field that is no number", async () => {
  for (const header of ["", "a,b\n"]) {
    await withFile("x.csv", `${header}1,2\n3,4\n`, async (path) => {
      assert.deepEqual(await columnsOf(await openMatrix(path, OPEN)), [[1, 3], [2, 4]]);
    });
  }
  await withFile("x.csv", "1,2\n3,four\n", async (path) => {
    await assert.rejects(openMatrix(path, OPEN), /line 2, column 2: "four" is not a number/);
  });
  await assert.rejects(
    openMatrix("nowhere/x.npy", OPEN),
    /^UserError: no such file: nowhere\/x\.npy$/,
  );
  await assert.rejects(
    openMatrix("x.bin", OPEN),
    /the name must end in \.npy, \.npz, \.csv, \.tsv or \.txt/,
  );
});

Deno.test("analyse() counts NaN and infinities, names the first, and leaves their minibatches out if asked", async () => {
  const values = Float64Array.from({ length: 40 }, (_, i) => Math.sin(i * i));
  values[2 * 7 + 1] = NaN;
  values[2 * 4] = Infinity;
  const source = npyInMemory(npyFile({ shape: "20, 2" }, values), "x");
  await assert.rejects(
    analyse(source, ANALYSE),
    /^UserError: x: 2 NaN or infinite values, the first \(Infinity\) in row 4, column 0, counted from 0; mend/,
  );
  const { summary } = await analyse(source, { ...ANALYSE, dropNonFinite: true });
  assert.deepEqual([summary.minibatches, summary.droppedMinibatches], [18, 2]);
});

Deno.test("analyse() refuses constant columns alone, and too few minibatches", async () => {
  const constant = npyInMemory(npyFile({ shape: "20, 2" }, new Float64Array(40)), "x");
  await assert.rejects(
    analyse(constant, ANALYSE),
    /x: every column is constant; there is no noise to test/,
  );
  const few = npyInMemory(npyFile({ shape: "3, 2" }, SIX), "x");
  await assert.rejects(analyse(few, ANALYSE), /x: 3 minibatches; at least 8 are needed/);
});

Deno.test("analyse() takes noise of any unit and with any mean, and gives the same tests", async () => {
  const values = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i * i) + i % 2);
  const of = async (factor: number, shift = 0) => {
    const moved = values.map((value) => value * factor + shift);
    const { summary, table } = await analyse(
      npyInMemory(npyFile({ shape: "200, 2" }, moved), "x"),
      ANALYSE,
    );
    return [
      ...table.measures(({ shapiroWilk }) => shapiroWilk!.statistic),
      ...table.measures(({ standardDeviation }) => standardDeviation / factor),
      summary.reference.iterationWise.andersonDarlingAccepted!.noise,
      summary.reference.joint.effectiveRank!,
    ];
  };
  const expected = await of(1);
  for (const [factor, shift] of [[1e300, 0], [1e-300, 0], [1, 1e6]] as const) {
    (await of(factor, shift)).forEach((value, i) =>
      assert(
        Math.abs(value - expected[i]!) < 1e-5,
        `${factor}, ${shift}: ${value} for ${expected[i]}`,
      )
    );
  }
});
