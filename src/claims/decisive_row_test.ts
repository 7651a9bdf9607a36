import assert from "node:assert/strict";
import { decisiveRow } from "./decisive_row.ts";

const row = (name: string, pFor: number, pAgainst: number) =>
  ({ name, replicates: 8, value: 0, pFor, pAgainst, method: "t" }) as const;

Deno.test("decisiveRow() is the weakest row, whatever speaks against it", () => {
  const rows = [row("strong", 0.001, 0.999), row("weak", 0.4, 0.6), row("middle", 0.1, 0.95)];
  assert.equal(decisiveRow(rows)!.name, "weak");
  assert.equal(decisiveRow(rows.toReversed())!.name, "weak");
});

Deno.test("decisiveRow() of no rows is undefined", () => {
  assert.equal(decisiveRow([]), undefined);
});
