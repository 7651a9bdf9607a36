import assert from "node:assert/strict";
import { optdigitsExamples } from "./optdigits.ts";

const row = (label: string, first = "0") => `${first},${"3,".repeat(63)}${label}\n`;
const read = (text: string, count: number) =>
  optdigitsExamples(new TextEncoder().encode(text), count, "d.tra");

function fails(text: string, count: number, message: string): void {
  assert.throws(() => read(text, count), { name: "UserError", message });
}

Deno.test("optdigitsExamples() reads values and labels", () => {
  const { values, labels } = read(row("4") + row("9", "16"), 2);
  assert.deepEqual([values[0], values[1], values[64], values.length], [0, 3, 16, 128]);
  assert.deepEqual([...labels], [4, 9]);
});

Deno.test("optdigitsExamples() names a wrong number of rows or fields", () => {
  fails(row("4"), 2, "d.tra: truncated: 1 rows, not 2");
  fails(row("4") + row("4"), 1, "d.tra: too long: 2 rows, not 1");
  fails("1,2,3\n", 1, "d.tra: row 1 has 3 fields, not 65");
});

Deno.test("optdigitsExamples() names a value or label that cannot be", () => {
  fails(row("4", "17"), 1, 'd.tra: row 1, field 1: "17" is not an integer 0 … 16');
  fails(row("4", "x"), 1, 'd.tra: row 1, field 1: "x" is not an integer 0 … 16');
  fails(row("4", "-1"), 1, 'd.tra: row 1, field 1: "-1" is not an integer 0 … 16');
  fails(row("10"), 1, "d.tra: label 10 of example 0 is out of range 0 … 9");
});

Deno.test("optdigitsExamples() says that a file is no CSV", () => {
  assert.throws(() => read('a,"b', 1), { name: "UserError", message: /^d\.tra: not a CSV file: / });
});
