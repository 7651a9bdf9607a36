import assert from "node:assert/strict";
import { columnsOf } from "../testing/columns_of.ts";
import { withFile } from "../testing/with_file.ts";
import { normalNoise } from "../testing/noise.ts";
import type { CsvOptions } from "./csv_options.ts";
import { openCsv } from "./csv_source.ts";

const ROWS = 30;
const COLUMNS = 4;
const NOISE = normalNoise("csv", ROWS * COLUMNS).map((x) => Number(x.toPrecision(6)));
const LINES = Array.from(
  { length: ROWS },
  (_, i) => [...NOISE.subarray(i * COLUMNS, (i + 1) * COLUMNS)].join(","),
);
const TABLE = Array.from(
  { length: COLUMNS },
  (_, c) => Array.from({ length: ROWS }, (_, i) => NOISE[i * COLUMNS + c]!),
);
const BODY = LINES.join("\n");

interface Read {
  readonly columns: number[][];
  readonly notes: readonly string[];
}

async function read(content: string | Uint8Array, options: CsvOptions = {}): Promise<Read> {
  return await withFile("x.csv", content, async (path) => {
    const source = openCsv(path, 2 ** 24, options);
    return { columns: await columnsOf(source), notes: source.notes };
  });
}

/** Reads to the table, with these notes. */
async function reads(content: string | Uint8Array, notes: readonly string[], options?: CsvOptions) {
  const found = await read(content, options);
  assert.deepEqual(found.columns, TABLE);
  assert.deepEqual(found.notes, notes);
}

const HEADER = "the first row names the columns";
const INDEX = `the unnamed first column counts the rows (0 to ${ROWS - 1}) and is left out`;
const indexed = LINES.map((line, i) => `${i},${line}`).join("\n");

Deno.test("openCsv() reads mixed line ends, blank and comment lines, with pandas' numbers", async () => {
  await reads(BODY, []);
  const ends = ["\r\n", "\n", "\r"];
  await reads(LINES.map((line, i) => line + ends[i % 3]).join(""), []);
  await reads(LINES.map((line, i) => line + (i < 9 ? "\r\n" : "\n")).join(""), []);
  await reads(LINES.map((line, i) => line + (i < 9 ? "\n" : "\r\n")).join(""), []);
  await reads(`a,b,c,d\r\n${BODY}\n`, [HEADER]);
  await reads(`# noise, of a run\n\n${BODY}\n# end\n   \n\t\n`, []);
  await reads(`sep=,\n${BODY}`, []);
  await reads(`sep=;\n${BODY.replaceAll(",", ";")}`, ["semicolons separate columns"]);
  await reads(BODY.replaceAll(",", "\t"), ["tabs separate columns"]);
  await reads(BODY.replaceAll(",", " , "), []);
  await reads(BODY.replaceAll(/^|,/gm, "  "), ["white space separate columns"]);
});

Deno.test("openCsv() reads UTF-8 and UTF-16 with and without a mark, and Latin-1", async () => {
  const text = `é,b,c,d\n${BODY}`;
  const utf16 = (little: boolean, mark: string) => {
    const units = `${mark}${text}`;
    const bytes = new DataView(new ArrayBuffer(2 * units.length));
    for (let i = 0; i < units.length; i++) bytes.setUint16(2 * i, units.charCodeAt(i), little);
    return new Uint8Array(bytes.buffer);
  };
  await reads(`\ufeff${text}`, [HEADER]);
  for (const mark of ["\ufeff", ""]) {
    await reads(utf16(true, mark), ["the text is UTF-16 LE", HEADER]);
    await reads(utf16(false, mark), ["the text is UTF-16 BE", HEADER]);
  }
  await reads(Uint8Array.from(text, (c) => c.charCodeAt(0)), [
    "the text is no UTF-8 and was read as Latin-1",
    HEADER,
  ]);
});

Deno.test("openCsv() asks whether numbers in the first row name the columns", async () => {
  const question =
    /looks like column numbers: say --header if it names the columns, --no-header if/;
  for (const numbers of ["0,1,2,3", "0,100,200,300", "3,17,42,99", "7,5,6,1", "0.0,1.0,2.0,3.0"]) {
    await assert.rejects(read(`${numbers}\n${BODY}`), question, numbers);
    await reads(`${numbers}\n${BODY}`, [HEADER], { header: true });
    const { columns } = await read(`${numbers}\n${BODY}`, { header: false });
    assert.deepEqual(columns, TABLE.map((one, c) => [Number(numbers.split(",")[c]), ...one]));
  }
  await assert.rejects(read(`0\n${TABLE[0]!.join("\n")}`), question);
  await assert.rejects(read(`1,x,3,4\n${BODY}`), /the first row has numbers and "x": say --header/);
});

Deno.test("openCsv() leaves an unnamed index out, and asks about one with a name or none at all", async () => {
  await reads(`,a,b,c,d\n${indexed}`, [HEADER, INDEX]);
  await reads(`,0,1,2,3\n${indexed}`, [HEADER, INDEX]);
  await reads(`a,b,c,d\n${indexed}`, [
    HEADER,
    "the first column, for which the header has no name, is left out",
  ]);
  const left = "the first column names the rows and is left out";
  for (
    const [content, question] of [
      [
        `step,a,b,c,d\n${indexed}`,
        /first column \(step\) counts the rows \(0 to 29\): --index leaves/,
      ],
      [indexed, /the first column counts the rows \(0 to 29\): --index leaves it out, --no-index/],
      [
        LINES.map((line, i) => `${500 - 10 * i},${line}`).join("\n"),
        /counts the rows \(500 to 210\)/,
      ],
      [
        `,a,b,c,d\n${LINES.map((line, i) => `${i * i % 31},${line}`).join("\n")}`,
        /the first column has no name in the header: --index leaves it out/,
      ],
    ] as const
  ) {
    await assert.rejects(read(content), question);
    const { columns, notes } = await read(content, { index: true });
    assert.deepEqual(columns, TABLE);
    assert.equal(notes.at(-1), left);
    assert.equal((await read(content, { index: false })).columns.length, COLUMNS + 1);
  }
  const dated = LINES.map((line, i) => `2024-01-${i + 1},${line}`).join("\n");
  await assert.rejects(
    read(`day,a,b,c,d\n${dated}`),
    /"2024-01-1" is not a number; .* with --index/,
  );
  await reads(`day,a,b,c,d\n${dated}`, [HEADER, left], { index: true });
});

Deno.test("openCsv() asks about decimal commas, and reads them where something else separates", async () => {
  const column = TABLE[0]!.map((x) => x.toFixed(6));
  const numbers = column.map(Number);
  const commas = column.join("\n").replaceAll(".", ",");
  const ask = /may be one number with a decimal comma or two whole numbers: say --decimal , or/;
  await assert.rejects(read(commas), ask);
  await assert.rejects(read(`loss\n${commas}`), ask);
  await assert.rejects(read(`${commas}\n-3\n`), ask);
  assert.deepEqual((await read(commas, { decimal: "," })).columns, [numbers]);
  assert.equal((await read(commas, { decimal: "." })).columns.length, 2);
  const both = BODY.replaceAll(",", ";").replaceAll(".", ",");
  const notes = ["semicolons separate columns", "a comma stands before the decimals"];
  await reads(both, notes);
  await reads(both, notes, { decimal: "," });
  const pairs = LINES.map(() => "1,05,-2,25").join("\n");
  await assert.rejects(
    read(pairs),
    /reads like decimal commas with commas between the numbers, too/,
  );
  const thousands = LINES.map((_, i) => `1,${100 + i};2,${200 + i}`).join("\n");
  await assert.rejects(read(thousands), /1,101 may have a decimal comma or count thousands: say/);
});

Deno.test("openCsv() takes a hole for NaN wherever it is, and never the row for a header", async () => {
  const holed = LINES.with(0, ",1.5,2.5,3.5").with(7, "1,,2.5,3");
  const { columns, notes } = await read(holed.join("\n"));
  assert.equal(columns[0]!.length, ROWS);
  assert(Number.isNaN(columns[0]![0]) && Number.isNaN(columns[1]![7]));
  assert.deepEqual(notes, ["2 empty fields are NaN"]);
  for (const word of ["NaN", "nan", "NA", "null", "None", "-nan", "N/A"]) {
    const found = await read(LINES.with(3, `1,${word},2,3`).join("\n"));
    assert(Number.isNaN(found.columns[1]![3]), word);
  }
});

Deno.test("openCsv() says in one line what is wrong", async () => {
  const cases: readonly (readonly [string | Uint8Array, RegExp])[] = [
    ["", /not a table of text: it is an empty file/],
    ["\n  \n# nothing\n", /no rows of numbers/],
    ["a,b\n", /no rows of numbers/],
    ["<!DOCTYPE html><p>404", /not a table of text: it is an HTML page/],
    [`${BODY}\n1,2,3\n`, /line 31 has 3 fields, line 1 has 4; mend the file/],
    [`${BODY}\n1,2,3,"4\n`, /Quote Not Closed/],
    [`${BODY}\n1,2,3,0x10\n`, /line 31, column 4: "0x10" is not a number; mend or drop it/],
    [Uint8Array.of(0x31, 0, 0, 0x32, 0x33), /holds bytes that are 0/],
    [Uint8Array.of(0xff, 0xfe, 0, 0, 0x31, 0, 0, 0), /UTF-32/],
    [Uint8Array.of(0x1f, 0x8b, 8, 0), /it is a gzip file/],
  ];
  for (const [content, message] of cases) await assert.rejects(read(content), message);
  await assert.rejects(read("1\n2\n", { index: true }), /without the first column nothing is left/);
});
