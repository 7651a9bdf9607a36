import assert from "node:assert/strict";
import { recordsOf } from "../../../src/records/records.ts";
import { ssgmcmc2022 } from "../mod.ts";
import { madeUpRecords } from "../testing/made_up.ts";
import { ellipse } from "./ellipse.ts";

const { claims, figures } = ssgmcmc2022;
const records = madeUpRecords();
const drawn = new Map(figures.map((one) => [one.id, one.draw(records)!]));

Deno.test("figures have rows, are what they declare, and show every claim", () => {
  for (const { id, claims: shown } of figures) {
    const figure = drawn.get(id)!;
    assert.deepEqual([figure.id, figure.claims], [id, shown]);
    assert(figure.rows.length > 0, id);
  }
  const shown = new Set(figures.flatMap((one) => one.claims));
  assert.deepEqual(claims.map(({ id }) => id).filter((id) => !shown.has(id)), []);
});

Deno.test("figures that have no records are left out", () => {
  for (const figure of figures) assert.equal(figure.draw(recordsOf([], [])), null);
});

Deno.test("mixing-ratio shows SGLD's time over S-SGLD's, and a twentieth of it per gradient", () => {
  const rows = drawn.get("mixing-ratio")!.rows.filter(({ seed }) => seed === null);
  for (const { cost, mean, lower, upper } of rows) {
    const expected = cost === "per step" ? 3 : 3 / 20;
    assert(Math.abs(mean as number / expected - 1) < 1e-9);
    assert((lower as number) <= (mean as number) && (mean as number) <= (upper as number));
  }
  assert.equal(rows.length, 4);
});

Deno.test("ellipse() has the deviations and the correlation that it was given", () => {
  const points = ellipse([4, 9, 3]).slice(0, -1);
  const mean = (read: (p: typeof points[number]) => number) =>
    points.reduce((sum, p) => sum + read(p), 0) / points.length;
  // Mean square on the outline is half the squared radius.
  const half = -Math.log(0.05);
  assert(Math.abs(mean(({ x }) => x * x) / (4 * half) - 1) < 1e-9);
  assert(Math.abs(mean(({ y }) => y * y) / (9 * half) - 1) < 1e-9);
  assert(Math.abs(mean(({ x, y }) => x * y) / (3 * half) - 1) < 1e-9);
});

Deno.test("posterior-ellipses scales the linear model by its posterior deviations", () => {
  const extent = (law: string) =>
    Math.max(
      ...drawn.get("posterior-ellipses")!.rows
        .filter((row) => row["panel"] === "linear model, ρ = 0.9" && row["law"] === law)
        .map(({ x }) => x as number),
    );
  const radius = Math.sqrt(-2 * Math.log(0.05));
  assert(Math.abs(extent("exact") - radius) < 1e-9);
  assert(Math.abs(extent("S-SGLD") - radius / Math.SQRT2) < 1e-9);
});

Deno.test("variance-by-p has the limit's and the finite step's curve", () => {
  const rows = drawn.get("variance-by-p")!.rows;
  const at = (law: string, p: number) =>
    rows.find((row) => row["law"] === law && Math.abs((row["p"] as number) - p) < 1e-9)!["mean"];
  assert(Math.abs((at("limit ε → 0", 1) as number) - 1) < 1e-9);
  assert((at("exact at ε = .005p", 0.5) as number) > (at("limit ε → 0", 0.5) as number));
  assert(Math.abs((at("measured", 0.5) as number) / (0.19 / (1 - 0.81 / 4)) - 1) < 0.02);
});

Deno.test("image-scores shows the mixtures at equal cost, single states and the start beside them", () => {
  const rows = drawn.get("image-scores")!.rows.filter(({ panel }) =>
    (panel as string).includes("log-likelihood")
  );
  const last = (sampler: string) => rows.findLast((row) => row["sampler"] === sampler)!;
  const [plain, structured] = [last("SGLD"), last("S-SGLD")];
  assert.deepEqual([plain["evaluations"], structured["evaluations"]], [6400, 6400]);
  assert(Math.abs((plain["mean"] as number) - (structured["mean"] as number) - 0.1) < 1e-9);
  assert(Math.abs((plain["mean"] as number) - (plain["single"] as number) - 0.3) < 1e-9);
  assert(rows.filter(({ single }) => single !== null).every((row) => row["evaluations"] === 6400));
  assert(Math.abs((last("start")["mean"] as number) + 0.45) < 1e-12);
});

Deno.test("autocorrelation counts lags in gradients", () => {
  const rows = drawn.get("autocorrelation")!.rows.filter((row) => row["sampler"] === "S-SGLD");
  assert.deepEqual(rows.slice(0, 3).map(({ evaluations }) => evaluations), [0, 32, 64]);
  assert.equal(rows[0]!["mean"], 1);
  assert(Math.abs((rows[1]!["mean"] as number) / Math.exp(-0.2) - 1) < 0.03);
  const { caption } = drawn.get("autocorrelation")!;
  assert(caption.includes("mnist: SGLD 1.10 and 7.0 of 200 states; S-SGLD 1.10"), caption);
});

Deno.test("reliability pools the images of all seeds and leaves empty bins out", () => {
  const rows = drawn.get("reliability")!.rows.filter((row) => row["sampler"] === "SGLD");
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0]!["images"], rows[0]!["accuracy"]], [400, 0.9]);
  assert(Math.abs((rows[0]!["confidence"] as number) - 0.95) < 1e-12);
  assert((rows[0]!["upper"] as number) < 0.95, "too sure");
});

Deno.test("variance-by-correlation has 1 − ρ² for S-SGLD on a pair, and what was measured", () => {
  const rows = drawn.get("variance-by-correlation")!.rows;
  const curve = (panel: string, sampler: string) =>
    rows.filter((row) =>
      row["panel"] === panel && row["sampler"] === sampler && row["kind"] === "exact"
    );
  for (const { rho, mean } of curve("a pair", "S-SGLD")) {
    assert(Math.abs((mean as number) - (1 - (rho as number) ** 2)) < 1e-12);
  }
  for (const { rho, mean } of curve("a pair", "dropout, p = 0.5")) {
    const square = (rho as number) ** 2;
    assert(Math.abs((mean as number) - (1 - square) / (1 - square / 4)) < 1e-12);
  }
  assert(curve("linear model, 20 weights", "SGLD").every(({ mean }) => mean === 1));
  // By the eigenvalues 201 − 200ρ (19 times) and 201 + 3800ρ.
  const { rho, mean } = curve("linear model, 20 weights", "S-SGLD").at(-4)!;
  const [r, small, large] = [
    rho as number,
    201 - 200 * (rho as number),
    201 + 3800 * (rho as number),
  ];
  assert(r > 0.8);
  assert(Math.abs((mean as number) * 201 * (19 / small + 1 / large) / 20 - 1) < 1e-9);
  const point = rows.find((row) =>
    row["kind"] === "measured" && row["sampler"] === "S-SGLD" && row["rho"] === 0.9
  )!;
  assert(Math.abs((point["mean"] as number) - 0.5) < 0.01);
});
