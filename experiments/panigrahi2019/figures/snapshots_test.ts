import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { type Acceptance, syntheticResults } from "../testing/synthetic_results.ts";
import { norms } from "../../norms/mod.ts";
import { figures } from "./mod.ts";

/** Every coordinate of a sample leaves its mark, the test too, so that no two rows are alike. */
const acceptance: Acceptance = ({ data, net, family, phase, batchSize, draws }) => {
  const shapiroWilk = 0.95 - (phase === "early" ? 2 : 12) / batchSize - 0.01 * data.length -
    0.003 * net.length - 0.02 * family.length - draws / 1e6;
  return { shapiroWilk, andersonDarling: shapiroWilk - 0.011 };
};

Deno.test("every figure draws what was committed", async () => {
  const results = syntheticResults(acceptance, undefined, {
    whole: "rejected",
    unit: "accepted",
    direction: "rejected",
  });
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots([...figures, ...norms.figures].flatMap((figure) => figure.draw(results) ?? [])),
  );
});
