import { matchSnapshots } from "../../../src/base/testing/snapshots.ts";
import { figureSnapshots } from "../../../src/charts/testing/figure_snapshot.ts";
import { madeUpRecords } from "../testing/made_up.ts";
import { figures } from "./mod.ts";

Deno.test("every figure draws what was committed", async () => {
  const records = madeUpRecords();
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    figureSnapshots(figures.flatMap((figure) => figure.draw(records) ?? [])),
  );
});
