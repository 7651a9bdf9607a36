/**
 * Writes factor_table.json: c(h, q) that solves q₅(h, c) = q, with the relative standard error of q₅ there. Run:
 * `deno run --allow-write=src src/nightly/rule/heavy_tails/generate_factor_table.ts`.
 *
 * @module
 */
import { bothStagesT5, drawHistories, factorT5 } from "./both_stages_t5.ts";

/** Values in a history, and histories that are drawn: the shorter, the more their spread differs. */
const DRAWS = [[20, 150_000], [30, 80_000], [50, 50_000], [100, 20_000], [400, 5_000]] as const;
const LOG_RATES = [-7, -6.5, -6, -5.5, -5, -4.5, -4, -3.5, -3];

const rows = DRAWS.map(([nights, draws]) => {
  const histories = drawHistories(nights, draws);
  const factors = LOG_RATES.map((log) => factorT5(histories, 10 ** log));
  const errors = factors.map((factor) => bothStagesT5(histories, factor).error);
  return {
    nights,
    draws,
    factors: factors.map((factor) => Number(factor.toPrecision(8))),
    errors: errors.map((error) => Number(error.toPrecision(2))),
  };
});
await Deno.writeTextFile(
  new URL("./factor_table.json", import.meta.url),
  JSON.stringify({ logRates: LOG_RATES, rows }, null, 2) + "\n",
);
