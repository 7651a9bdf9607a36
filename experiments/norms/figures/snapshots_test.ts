import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { norms } from "../mod.ts";
import { syntheticJoint } from "../testing/synthetic_joint.ts";

Deno.test("every figure draws what was committed", async () => {
  const records = syntheticJoint(
    ({ data, batchSize }) => ({ whole: 1000 / batchSize + data.length, unit: data.length / 2 }),
    0.4,
  );
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots(norms.figures.flatMap((figure) => figure.draw(records) ?? [])),
  );
});
