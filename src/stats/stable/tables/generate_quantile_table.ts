/**
 * Writes quantile_table.json: the quantiles .05, .25, .5, .75, .95 of standard stable laws in S0 over a grid of (α, β), from the
 * quantile function of this folder. Run: `deno run --allow-write=src src/stats/stable/tables/generate_quantile_table.ts`.
 *
 * @module
 */
import { stableQuantile } from "../quantile.ts";

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const alphas = Array.from({ length: 35 }, (_, i) => (6 + i) / 20);
const betas = Array.from({ length: 11 }, (_, i) => i / 10);
const quantiles = alphas.map((alpha) =>
  betas.map((beta) => LEVELS.map((p) => Number(stableQuantile(p, { alpha, beta }).toPrecision(11))))
);
const table = {
  method: "quantiles of the standard S0 law, by root finding on the distribution function",
  levels: LEVELS,
  alphas,
  betas,
  quantiles,
};
await Deno.writeTextFile(
  new URL("./quantile_table.json", import.meta.url),
  JSON.stringify(table).replaceAll("]],", "]],\n") + "\n",
);
