import assert from "node:assert/strict";
import { bothStagesT5, drawHistories, factorT5 } from "./both_stages_t5.ts";
import table from "./factor_table.json" with { type: "json" };
import { tabulatedFactor } from "./factor_table.ts";

Deno.test("factor_table.json holds what its script computes: two points again", () => {
  const column = table.logRates.indexOf(-5);
  for (const { nights, draws, factors } of table.rows.slice(-2)) {
    const again = factorT5(drawHistories(nights, draws), 1e-5);
    assert.ok(Math.abs(again / factors[column]! - 1) < 1e-6, `${nights}: ${again}`);
  }
});

Deno.test("factor_table.json is known to 3 % of q where nights test 4 to 400 values", () => {
  for (const { errors } of table.rows) {
    table.logRates.forEach((log, at) => {
      if (log >= -6 && log <= -4) assert.ok(errors[at]! < 0.03, `${log}: ${errors[at]}`);
    });
  }
});

Deno.test("tabulatedFactor() spends q between the points of the table, too (relative 0.1)", () => {
  for (const [nights, rate] of [[70, 5e-6], [200, 2e-5]] as const) {
    const histories = drawHistories(nights, 8000);
    const found = bothStagesT5(histories, tabulatedFactor(nights, rate)).rate;
    assert.ok(Math.abs(found / rate - 1) < 0.1, `${nights}: ${found / rate}`);
  }
});
