import assert from "node:assert/strict";
import { recordsOf } from "../../../src/records/records.ts";
import { pnm2021 } from "../mod.ts";
import { madeUpRecords, wobble } from "../testing/made_up_records.ts";

const { figures, claims } = pnm2021;
const draw = (id: string, madeUp = {}) =>
  figures.find((figure) => figure.id === id)!.draw(madeUpRecords(madeUp))!;

Deno.test("figures are what their declarations say, and stand beside claims that there are", () => {
  const known = new Set(claims.map(({ id }) => id));
  for (const { id, claims: beside, draw } of figures) {
    const drawn = draw(madeUpRecords())!;
    assert.deepEqual([drawn.id, drawn.claims], [id, beside]);
    assert(drawn.rows.length > 0 && beside.every((claim) => known.has(claim)), id);
    assert.equal(draw(recordsOf([], [])), null, id);
  }
});

Deno.test("whereTheGainGoes() shows differences to PNM, and the authors' where they are comparable", () => {
  const mean = (arm: number) => {
    const all = Array.from({ length: 20 }, (_, seed) => wobble(seed, arm) - wobble(seed, 0));
    return all.reduce((sum, value) => sum + value, 0) / 20;
  };
  const { rows, caption } = draw("where-the-gain-goes");
  const found = (data: string, arm: string, epoch: string) =>
    rows.find((row) => row["data"] === data && row["arm"] === arm && row["epoch"] === epoch)!;
  const close = (value: unknown, expected: number) =>
    assert(Math.abs((value as number) - expected) < 1e-9, `${value} for ${expected}`);
  close(found("clusters", "SGDM", "best")["mean"], 3 + mean(1));
  close(found("clusters", "SGDM", "last")["mean"], 5 + mean(1));
  close(found("mnist", "matched SGDM", "best")["mean"], 0.2 + mean(2));
  assert.equal(rows.length, 3 * 2 * 2);
  assert(rows.every(({ published }) => published === null));
  assert.doesNotMatch(caption, /diamonds/);

  const scaled = draw("where-the-gain-goes", { profile: "paper" });
  const published = scaled.rows.flatMap(({ data, arm, epoch, published }) =>
    published === null ? [] : [[data, arm, epoch, (published as number).toFixed(2)]]
  );
  assert.deepEqual(published, [
    ["resnet-18", "SGDM", "best", "0.53"],
    ["vgg-16", "SGDM", "best", "0.16"],
  ]);
  assert.match(scaled.caption, /diamonds/);
});

Deno.test("errorByEpoch() has a row for every arm and epoch of every data set", () => {
  const { rows } = draw("error-by-epoch");
  assert.equal(rows.length, 3 * (60 + 40 + 40));
  assert.deepEqual(rows.slice(0, 2).map(({ arm, epoch }) => [arm, epoch]), [["PNM", 1], [
    "PNM",
    2,
  ]]);
});

Deno.test("stationaryVariance() draws both readings, a factor 5 apart, and the exact curve at .4431", () => {
  const { rows } = draw("stationary-variance");
  const at = (series: string, rate: number) =>
    rows.find((row) => row["series"] === series && Math.abs(row["rate"] as number - rate) < 1e-9)!;
  const value = (series: string, rate: number) => at(series, rate)["mean"] as number;
  assert(Math.abs(value("exact", 0.01) - 0.4431) < 5e-5);
  const ratio = value("√γ (white noise)", 1) / value("1/√γ (ηh → 0)", 1);
  assert(Math.abs(ratio - 5) < 1e-12);
  assert.equal(rows.filter(({ series }) => series === "simulated").length, 5);
});

Deno.test("stabilityMap() shows every run on its side of the edge", () => {
  const { rows } = draw("stability-map");
  const runs = rows.filter(({ seed }) => seed !== null);
  assert.equal(runs.length, 10 * 4 * 6);
  for (const { kind, share, rate, b0 } of runs) {
    assert.equal(kind, (share as number) < 1 ? "stable" : "diverged");
    const edge = 2 / (1 + 2 * (b0 as number));
    assert(((rate as number) < edge) === (kind === "stable"));
  }
});
