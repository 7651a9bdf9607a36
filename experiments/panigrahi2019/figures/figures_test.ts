import assert from "node:assert/strict";
import { syntheticResults } from "../testing/synthetic_results.ts";
import type { Json } from "../../../src/base/json.ts";
import { chartSpec } from "../../../src/charts/chart_spec.ts";
import { renderChart } from "../../../src/charts/render_chart.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { norms } from "../../norms/mod.ts";
import { panigrahi2019 } from "../mod.ts";
import { centreAndInterval } from "./over_seeds.ts";
import { passingBatchSize } from "./passing_batch_size.ts";

// norms' figure shows P7i as well.
const declared = [...panigrahi2019.figures, ...norms.figures];
const claims = [...panigrahi2019.claims, ...norms.claims];
const records = syntheticResults(() => 0.9);
const all = declared.map((figure) => figure.draw(records)!);

Deno.test("figures have unique ids, rows, and name existing claims", () => {
  assert.equal(new Set(all.map((one) => one.id)).size, all.length);
  const known = new Set(claims.map((one) => one.id));
  for (const figure of all) {
    assert(figure.rows.length > 0, figure.id);
    assert(figure.claims.every((id) => known.has(id)), figure.id);
  }
});

Deno.test("figures are what their declarations say", () => {
  const named = (list: readonly { readonly id: string; readonly claims: readonly string[] }[]) =>
    list.map(({ id, claims }) => [id, claims]);
  assert.deepEqual(named(all), named(declared));
});

Deno.test("figures cover every claim but by at least one chart", () => {
  const shown = new Set(all.flatMap((one) => one.claims));
  assert.deepEqual(claims.map((one) => one.id).filter((id) => !shown.has(id)), []);
});

Deno.test("figures read the numbers that the records hold", () => {
  const overview = all.find((one) => one.id === "acceptance-by-batch-size")!;
  for (const row of overview.rows) {
    assert(Math.abs((row["mean"] as number) - -0.05) < 0.006, JSON.stringify(row));
    assert((row["lower"] as number) <= (row["mean"] as number));
  }
});

/** Records with b* = ∞ for as many of the five quantiles as `never` says. */
function withoutNoise(never: number) {
  const beyond = (b: number | null, index: number) => index >= 5 - never ? null : b;
  return syntheticResults(() => 0.9, undefined, undefined, (result) => ({
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
  }));
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

Deno.test("centreAndInterval() has no interval for one seed and counts the seeds that have a value", () => {
  assert.deepEqual(centreAndInterval([3]), { mean: 3, lower: null, upper: null, seeds: 1 });
  const { mean, lower, upper, seeds } = centreAndInterval([4, NaN, 6]);
  assert.deepEqual([mean, seeds], [5, 2]);
  assert(Math.abs(lower! + 7.706204736) < 1e-8 && Math.abs(upper! - 17.706204736) < 1e-8);
  assert.equal(centreAndInterval([NaN]).mean, null);
});

Deno.test("figures that have no rows are left out", () => {
  const nothing = recordsOf([], []);
  for (const figure of declared) assert.equal(figure.draw(nothing), null, figure.id);
});
