import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { type Acceptance, syntheticResults } from "../testing/synthetic_results.ts";
import { figures } from "./mod.ts";

/** Every coordinate of a sample leaves its mark, the test too, so that no two rows are alike. */
const acceptance: Acceptance = (
  { data, net, family, place, fraction, batchSize, draws, replacement },
) => {
  const shapiroWilk = 0.95 - (place === "late" ? 12 : 2) / batchSize - 0.01 * data.length -
    0.003 * net.length - 0.02 * family.length - draws / 1e6 - 0.02 * fraction -
    (replacement ? 0 : 0.03);
  return { shapiroWilk, andersonDarling: shapiroWilk - 0.011 };
};

Deno.test("every figure draws what was committed", async () => {
  const results = syntheticResults(acceptance);
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots(figures.flatMap((figure) => figure.draw(results) ?? [])),
  );
});
