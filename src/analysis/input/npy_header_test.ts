import assert from "node:assert/strict";
import { columnsOf } from "../testing/columns_of.ts";
import { npyFile } from "../testing/npy_file.ts";
import { npyInMemory } from "./npy_source.ts";

const SIX = Float64Array.of(1, 2, 3, 4, 5, 6);

/** A header whose length field lies. */
function longHeader(): Uint8Array {
  const bytes = npyFile({ shape: "3, 2", version: 2 }, SIX);
  new DataView(bytes.buffer).setUint32(8, 4_000_000_000, true);
  return bytes;
}

Deno.test("npyInMemory() reads headers as NumPy does, however they are spelt (numpy.load 2.4)", async () => {
  const matrix = [[1, 3, 5], [2, 4, 6]];
  const spellings = [
    "{'descr': '<f4', 'fortran_order': False, 'shape': (np.int64(3), np.int64(2)), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (3L, 2L), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (3, array(2, dtype=int64)), }",
    '{"descr": "<f4", "fortran_order": False, "shape": (3, 2), }   \n',
    "{'descr': '=f4', 'fortran_order': False, 'shape': (3, 2), }",
    "{'descr': 'f4', 'fortran_order': False, 'shape': (3, 2)}",
    "{'shape': (3, 2,), 'fortran_order': False, 'descr': 'float32'}",
  ];
  for (const header of spellings) {
    const source = npyInMemory(npyFile({ shape: "", header }, Float32Array.from(SIX)), "x");
    assert.deepEqual(await columnsOf(source), matrix, header);
  }
  const one = "{'descr': '<f4', 'fortran_order': False, 'shape': (np.int64(6),), }";
  const single = npyInMemory(npyFile({ shape: "", header: one }, Float32Array.from(SIX)), "x");
  assert.deepEqual(await columnsOf(single), [[1, 2, 3, 4, 5, 6]]);
});

Deno.test("npyInMemory() reads every type of real numbers, in both byte orders", async () => {
  const types: readonly (readonly [string, ArrayBufferView])[] = [
    ["<i8", BigInt64Array.of(1n, -2n, 3n)],
    ["<i4", Int32Array.of(1, -2, 3)],
    ["<i2", Int16Array.of(1, -2, 3)],
    ["|i1", Int8Array.of(1, -2, 3)],
    ["<f2", Float16Array.of(1, -2, 3)],
    [">f2", Uint8Array.of(0x3c, 0, 0xc0, 0, 0x42, 0)],
    [">f4", Uint8Array.of(0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0, 0x40, 0x40, 0, 0)],
    [">i4", Uint8Array.of(0, 0, 0, 1, 255, 255, 255, 254, 0, 0, 0, 3)],
  ];
  for (const [descr, values] of types) {
    const source = npyInMemory(npyFile({ shape: "3,", descr: `'${descr}'` }, values), "x");
    assert.deepEqual(await columnsOf(source), [[1, -2, 3]], descr);
  }
  const unsigned: readonly (readonly [string, ArrayBufferView])[] = [
    ["<u8", BigUint64Array.of(0n, 1n)],
    ["<u4", Uint32Array.of(0, 1)],
    ["uint16", Uint16Array.of(0, 1)],
    ["|b1", Uint8Array.of(0, 1)],
  ];
  for (const [descr, values] of unsigned) {
    const source = npyInMemory(npyFile({ shape: "2,", descr: `'${descr}'` }, values), "x");
    assert.deepEqual(await columnsOf(source), [[0, 1]], descr);
  }
});

const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((one) => [...one]));

Deno.test("npyInMemory() reads arrays that were appended to one another, and says so", async () => {
  const row = (...values: number[]) => npyFile({ shape: "2," }, Float64Array.from(values));
  const rows = npyInMemory(joined(row(1, 2), row(3, 4), row(5, 6)), "x");
  assert.deepEqual(await columnsOf(rows), [[1, 3, 5], [2, 4, 6]]);
  assert.deepEqual(rows.notes, ["3 arrays appended to one another: each is one minibatch"]);
  const blocks = joined(
    npyFile({ shape: "1, 2" }, Float64Array.of(1, 2)),
    npyFile({ shape: "2, 2", fortran: true, descr: "'<f4'" }, Float32Array.of(3, 5, 4, 6)),
  );
  const both = npyInMemory(blocks, "x");
  assert.deepEqual(await columnsOf(both), [[1, 3, 5], [2, 4, 6]]);
  assert.deepEqual([...await both.readColumns(0, 2)], [1, 3, 5, 2, 4, 6]);
  assert.deepEqual(both.notes, ["2 arrays appended to one another: their rows are put together"]);
  const along = npyInMemory(
    joined(
      npyFile({ shape: "2, 1" }, Float64Array.of(1, 2)),
      npyFile({ shape: "2, 2" }, SIX.subarray(2)),
    ),
    "x",
    1,
  );
  assert.deepEqual(await columnsOf(along), [[1, 3, 4], [2, 5, 6]]);
  assert.throws(
    () => npyInMemory(joined(row(1, 2), npyFile({ shape: "3," }, SIX.subarray(0, 3))), "x"),
    /^UserError: x: holds 2 arrays; number 2 has 3 columns, the first 2: write them to one matrix/,
  );
  assert.throws(
    () => npyInMemory(joined(row(1, 2), row(3, 4).subarray(0, -8)), "x"),
    /^UserError: x: array 2 of the file: truncated: 16 bytes of data announced, 8 present/,
  );
});

Deno.test("npyInMemory() says in one line what is wrong", () => {
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [npyFile({ shape: "3, 2", descr: "'|O'" }, SIX), /^x: type "\|O": Python objects \(pickled\)/],
    [
      npyFile({ shape: "3, 2", descr: "'<c16'" }, SIX),
      /^x: type "<c16": complex numbers; save real/,
    ],
    [npyFile({ shape: "3, 2", descr: "'<V2'" }, SIX), /bfloat16/],
    [npyFile({ shape: "3, 2", descr: "'<f16'" }, SIX), /extended precision; save \.astype/],
    [npyFile({ shape: "-1, 3" }, SIX), /^x: the header is damaged \(its shape \(-1, 3\) is none/],
    [
      npyFile({ shape: "1.5, 3" }, SIX),
      /^x: the header is damaged \(its shape \(1\.5, 3\) is none/,
    ],
    [npyFile({ shape: "(2, 3), 3" }, SIX), /its shape \(2,3, 3\) is none/],
    [npyFile({ shape: "" }, SIX), /^x: 0 dimensions/],
    [npyFile({ shape: "1e300, 1e300" }, SIX), /is none: sizes are whole numbers/],
    [
      npyFile({ shape: "", header: "import os\n" }, SIX),
      /header is damaged \(it is no dictionary\)/,
    ],
    [npyFile({ shape: "", header: "{".repeat(60_000) }, SIX), /it is no dictionary/],
    [
      npyFile({ shape: "", header: "{'descr': '<f8', 'fortran_order': 0, 'shape': (3, 2)}" }, SIX),
      /fortran_order is neither/,
    ],
    [
      npyFile({ shape: "2, 2" }, SIX),
      /^x: 16 bytes follow the array of 2 × 2 that the header announces/,
    ],
    [
      Uint8Array.of(...npyFile({ shape: "3, 2" }, SIX), 1, 2),
      /^x: 2 bytes follow the array of 3 × 2/,
    ],
    [longHeader(), /^x: the header is damaged \(its length field says 4000000012 bytes\)/],
    [npyFile({ shape: "3, 2", descr: "[('a', '<f8')]" }, SIX), /^x: a structured array/],
    [npyFile({ shape: "1, 2, 3" }, SIX), /^x: 3 dimensions; give minibatches × coordinates/],
    [npyFile({ shape: "0, 2" }, SIX), /^x: the array is empty/],
    [npyFile({ shape: "3, 2", version: 9 }, SIX), /^x: \.npy version 9 is not known/],
    [npyFile({ shape: "4, 2" }, SIX), /^x: truncated: 64 bytes of data announced, 48 present/],
    [npyFile({ shape: "3, 2" }, SIX).subarray(0, 20), /^x: the file ends inside its header/],
    [
      Uint8Array.of(0x80, 4, 0x95, 0),
      /^x: not an \.npy file: it is a Python pickle; save the array/,
    ],
    [new TextEncoder().encode("<html>404"), /^x: not an \.npy file: it is an HTML page/],
    [new TextEncoder().encode("PK\x03\x04"), /it is a zip archive; name it \.npz/],
    [new Uint8Array(), /it is an empty file/],
    [Uint8Array.of(1, 2), /^x: not an \.npy file; write it with np\.save$/],
  ];
  for (const [bytes, message] of cases) {
    assert.throws(() => npyInMemory(bytes, "x"), { name: "UserError", message });
  }
});
