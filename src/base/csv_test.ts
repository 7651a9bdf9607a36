import assert from "node:assert/strict";
import { readCsv, writeCsv } from "./csv.ts";

Deno.test("writeCsv() quotes what must be quoted and keeps every number exact", () => {
  const rows = [
    { name: 'say "hi"', value: 0.1 + 0.2, flag: false },
    { name: "two\nlines", value: null, flag: true },
  ];
  assert.equal(
    writeCsv(["name", "value", "flag"], rows),
    'name,value,flag\n"say ""hi""",0.30000000000000004,false\n"two\nlines",,true\n',
  );
});

Deno.test("readCsv() reads back what writeCsv() wrote", () => {
  const text = writeCsv(["a", "b"], [{ a: "x,\n", b: "" }, { a: '"', b: "é" }]);
  assert.deepEqual(readCsv(text), [["a", "b"], ["x,\n", ""], ['"', "é"]]);
});

Deno.test("readCsv() ignores a byte order mark and empty lines", () => {
  assert.deepEqual(readCsv("\ufeff1,2\r\n\r\n3,4\r\n"), [["1", "2"], ["3", "4"]]);
});

Deno.test("readCsv() names the line where rows differ in length or a quote stays open", () => {
  assert.throws(() => readCsv("1,2\n3\n"), /line 2/);
  assert.throws(() => readCsv('1,"2\n'), /line 1/);
});
