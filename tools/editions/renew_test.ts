import assert from "node:assert/strict";
import { panigrahi2019 } from "../../experiments/panigrahi2019/mod.ts";
import { current, TABLE, withOutcomes } from "./renew.ts";

const { addendum, published } = await current();

/** Rows of the table of editions, cell by cell. */
const rows = (text: string) =>
  text.slice(text.search(TABLE)).split("\n").filter((line) =>
    /^\| (P\d\w*|M\d) /.test(line) && line.split("|").length === 6
  )
    .map((line) => line.split("|").slice(1, 5).map((cell) => cell.trim()));

Deno.test("the addendum's last column is what is published", () => {
  assert.equal(withOutcomes(addendum, published), addendum);
});

Deno.test("the table has every claim of the family, and the two that left it", () => {
  const ids = rows(addendum).map(([id]) => id!);
  const family = panigrahi2019.families!["panigrahi2019"]!;
  assert.deepEqual(ids.toSorted(), [...family, "P7i", "M1"].toSorted());
});

Deno.test("withOutcomes() changes the last column alone, and fills nothing from the first edition", () => {
  const claims = [{ id: "P1", outcome: "contradicted" }, { id: "P1n", outcome: "inconclusive" }];
  const filled = rows(withOutcomes(addendum, { version: 2, claims }));
  const before = rows(addendum);
  filled.forEach(([id, first, fresh, last], index) => {
    assert.deepEqual([id, first, fresh], before[index]!.slice(0, 3));
    assert.equal(last, claims.find((one) => one.id === id)?.outcome ?? "–", `${id}`);
  });
  assert(
    rows(withOutcomes(addendum, { version: 1, claims })).every(([, , , last]) => last === "–"),
  );
});
