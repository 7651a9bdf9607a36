import assert from "node:assert/strict";
import type { TestRow } from "../claims/rule.ts";
import { decisiveRow } from "./decisive_row.ts";

const row = (name: string, pFor: number, pAgainst: number): TestRow => ({
  name,
  replicates: 8,
  value: 0,
  pFor,
  pAgainst,
  method: "t",
});

Deno.test("decisiveRow() is the weakest: the one with the largest p for the claim", () => {
  const rows = [row("a", 0.01, 0.99), row("b", 0.3, 0.7), row("c", 0.02, 0.98)];
  assert.equal(decisiveRow(rows)!.name, "b");
  assert.deepEqual(rows.map(({ name }) => name), ["a", "b", "c"]);
});

Deno.test("decisiveRow(): among equals the one with the smallest p against", () => {
  assert.equal(decisiveRow([row("a", 1, 0.4), row("b", 1, 1e-9), row("c", 1, 0.2)])!.name, "b");
});
