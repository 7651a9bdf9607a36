import assert from "node:assert/strict";
import { chartSpec } from "../../../src/charts/chart_spec.ts";
import { renderChart } from "../../../src/charts/render_chart.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { panigrahi2019 } from "../mod.ts";
import { syntheticResults } from "../testing/synthetic_results.ts";
import { passingBatchSize } from "./passing_batch_size.ts";
import { phaseMap } from "./phase_map.ts";

const declared = panigrahi2019.figures;
const records = syntheticResults(() => 0.9);
const all = declared.map((figure) => figure.draw(records)!);

Deno.test("figures have unique ids, rows, and name existing claims", () => {
  assert.equal(new Set(all.map((one) => one.id)).size, all.length);
  const known = new Set(panigrahi2019.claims.map((one) => one.id));
  for (const figure of all) {
    assert(figure.rows.length > 0, figure.id);
    assert(figure.claims.every((id) => known.has(id)), figure.id);
  }
});

Deno.test("figures are what their declarations say, the phase map first", () => {
  const named = (list: readonly { readonly id: string; readonly claims: readonly string[] }[]) =>
    list.map(({ id, claims }) => [id, claims]);
  assert.deepEqual(named(all), named(declared));
  assert.equal(declared[0]!.id, "phase-map");
});

Deno.test("figures cover every claim by at least one chart", () => {
  const shown = new Set(all.flatMap((one) => one.claims));
  assert.deepEqual(panigrahi2019.claims.map(({ id }) => id).filter((id) => !shown.has(id)), []);
});

Deno.test("figures read the numbers that the records hold", () => {
  const overview = all.find((one) => one.id === "acceptance-by-batch-size")!;
  assert.equal(overview.rows.length, 3 * 3 * 8 * 2);
  for (const row of overview.rows) {
    assert(Math.abs((row["mean"] as number) - -0.05) < 0.006, JSON.stringify(row));
    assert((row["lower"] as number) <= (row["mean"] as number));
  }
});

Deno.test("figures that nothing fills are not drawn", () => {
  const none = recordsOf([], []);
  assert.deepEqual(declared.map((figure) => figure.draw(none)), declared.map(() => null));
});

Deno.test("phaseMap() has a tile for every step and batch size, and an edge for every step and test", () => {
  // Gaussian from b = 128 (halfway between −.1 and 0 on the way from 64 to 256 at deciding steps).
  const { rows } = phaseMap(
    syntheticResults(({ batchSize, fraction }) => fraction > 0.1 && batchSize < 256 ? 0.5 : 0.95),
  );
  const of = (kind: string) =>
    rows.filter((row) => row["kind"] === kind && row["cell"] === "mnist-5k");
  // 4 deciding steps with 8 batch sizes, 6 dating ones with 4.
  assert.equal(of("tile").length, 4 * 8 + 6 * 4);
  assert.equal(of("contour").length, 10 * 2);
  assert.deepEqual([...new Set(of("contour").map((row) => row["step"]))], [
    "0",
    "T/512",
    "T/128",
    "T/32",
    "T/16",
    "T/8",
    "T/4",
    "T/2",
    "T",
    "2T",
  ]);
  for (const { at, boundary } of of("contour")) {
    const early = (at as number) <= 4;
    if (early) assert(Math.abs((boundary as number) - 32 / Math.SQRT2) < 1e-9);
    else assert((boundary as number) > 128 && (boundary as number) < 256, `${boundary}`);
  }
  // Tiles of a step cover the axis without a gap.
  const column = of("tile").filter((row) => row["left"] === 0.5);
  const edges = column.toSorted((a, b) => (a["low"] as number) - (b["low"] as number));
  edges.slice(1).forEach((row, i) => assert.equal(row["low"], edges[i]!["high"]));
});

/** Records with b* = ∞ for as many of the five quantiles as `never` says. */
function withoutNoise(never: number) {
  const beyond = (b: number | null, index: number) => index >= 5 - never ? null : b;
  return syntheticResults(() => 0.9, {
    change: (result) => ({
      ...result,
      checkpoints: result.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        families: checkpoint.families.map((family) => ({
          ...family,
          passing: family.passing.map((row) => {
            const [a, b, c, d, e] = row.byEither;
            return {
              ...row,
              byEither: [beyond(a, 0), beyond(b, 1), beyond(c, 2), beyond(d, 3), beyond(e, 4)],
            } as const;
          }),
        })),
      })),
    }),
  });
}

Deno.test("passingBatchSize() shows directions that pass at no batch size as ∞", async () => {
  const infinite = (text: string) => text.match(/>∞</g)?.length ?? 0;
  const draw = async (never: number) => {
    const figure = passingBatchSize(withoutNoise(never));
    return { figure, svg: await renderChart(chartSpec(figure, "wide", false)) };
  };

  const none = await draw(0);
  assert.equal(infinite(none.svg), 0);
  assert.doesNotMatch(none.figure.caption, /∞/);

  for (const never of [1, 3, 5]) {
    const { figure, svg } = await draw(never);
    for (const row of figure.rows) {
      assert.equal(row["upper"], Infinity);
      assert.equal(row["median"] === Infinity, never >= 3);
      assert.equal(row["lower"] === Infinity, never === 5);
    }
    assert.equal(infinite(svg), figure.rows.length, `${never}`);
    assert.match(figure.caption, /∞: some directions have no noise/);
  }
});
