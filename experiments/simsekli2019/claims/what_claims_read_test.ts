import assert from "node:assert/strict";
import type { Json } from "../../../src/base/json.ts";
import { judge } from "../../../src/claims/judge.ts";
import { mapNumbers } from "../testing/leaves.ts";
import { type Change, madeUpRecords } from "../testing/made_up_records.ts";
import { claims } from "./mod.ts";

/** θ of every claim, class by class, from two seeds. */
function thetas(change: Change): ReadonlyMap<string, string> {
  const verdicts = judge({ id: "simsekli2019", claims }, madeUpRecords(change, { seeds: 2 }));
  return new Map(verdicts.map(({ claim, rows }) => [
    claim,
    JSON.stringify(rows.map(({ name, value }) => [name, value.toFixed(9)])),
  ]));
}

const cellName = (id: string) => id.split("/").slice(0, -1).join("/");

/** A result with the numbers at a place changed; the schema then takes it as it is. */
function changedAt<R>(result: R, at: (place: string) => boolean): R {
  return mapNumbers(
    result as Json,
    (place, x) => at(place) ? Number.isInteger(x) ? x + 1 : x - 0.1 : x,
  ) as R;
}

/** By claim: the places at which another number changes its θ, the steps of the course taken together. */
function placesRead(): Readonly<Record<string, readonly string[]>> {
  const places = new Set<string>();
  const before = thetas((result, { id }) => {
    mapNumbers(result as Json, (place, x) => {
      places.add(`${cellName(id)} ${place}`);
      return x;
    });
    return result;
  });
  const read: Record<string, Set<string>> = {};
  for (const one of places) {
    const after = thetas((result, { id }) => {
      const cell = cellName(id);
      return one.startsWith(`${cell} `)
        ? changedAt(result, (place) => `${cell} ${place}` === one)
        : result;
    });
    for (const { id } of claims) {
      if (after.get(id) === before.get(id)) continue;
      (read[id] ??= new Set()).add(one.replace(/ points\[step=\d+\]/, " points"));
    }
  }
  return Object.fromEntries(Object.entries(read).map(([id, set]) => [id, [...set].sort()]));
}

const READ = placesRead();
const at = (steps: readonly number[], ...fields: readonly string[]) =>
  steps.flatMap((step) =>
    fields.map((field) => `noise/mnist/fc100x3 checkpoints[step=${step}].${field}`)
  ).sort();
const [EARLY, LATE, ALL] = [[0, 16], [1400, 2800], [0, 16, 128, 1400, 2800]];

Deno.test("claims on the noise study read the numbers that their texts name, and no others", () => {
  const i = (batchSize: number) => `iterations.byBatchSize[batchSize=${batchSize}].inverse`;
  const D = (law: string) => `norms.distance.${law}`;
  const sizes = [16, 64, 256, 1024].map((b) => `byBatchSize[batchSize=${b}].inverse`);
  const expected: Record<string, readonly string[]> = {
    S1: at(ALL, "pooled.inverse"),
    S1se: at(EARLY, "pooled.inverse", "surrogate"),
    S1sl: at(LATE, "pooled.inverse", "surrogate"),
    S1g: at(ALL, "pooled.inverse", "pooled.diagonal"),
    P9: at(ALL, "pooled.inverse", "surrogate"),
    S1z: at(ALL, "pooled.inverse", "nonZero"),
    S1o: at(ALL, "pooled.inverse", "permuted"),
    S1ie: at(EARLY, i(100), "iterations.surrogate"),
    S1il: at(LATE, i(100), "iterations.surrogate"),
    S2e: at(EARLY, D("gaussian"), D("stable")),
    S2l: at(LATE, D("gaussian"), D("stable")),
    S2n: at(LATE, D("logNormal"), D("stable")),
    S5e: at([16], ...sizes),
    S5l: at([1400], ...sizes),
    S5i: at([1400], i(16), i(1024)),
    S6s: at(ALL, "pooled.inverse", "surrogate"),
    S7e: at(EARLY, "test", "pooled.inverse"),
    S7l: at(LATE, "test", "pooled.inverse"),
    S8r: at(
      [1400],
      ...[4, 8].map((b) => `wells[noise=random direction].byBarrier[barrier=${b}].meanSteps`),
    ),
  };
  const found = Object.fromEntries(
    Object.keys(expected).map((id) => [
      id,
      // T itself says which checkpoint is the key one.
      READ[id]!.filter((place) => !place.endsWith("stepsToFit")),
    ]),
  );
  assert.deepEqual(found, expected);
});

Deno.test("claims on the other studies read the numbers that their texts name, and no others", () => {
  const per = (study: string, cells: readonly string[], ...fields: readonly string[]) =>
    cells.flatMap((cell) => fields.map((field) => `${study}/${cell} ${field}`)).sort();
  // The middle one of five equidistant points has no part in their slope: w = 64, a = 2.
  const widths = [16, 32, 128, 256].map((w) => `mnist/fc${w}x3`);
  const sets = ["mnist", "glyphs", "mixture"];
  const cells = (names: readonly string[], losses = ["cross-entropy", "linear-hinge"]) =>
    names.flatMap((set) => losses.map((loss) => `${set}/fc100x3/${loss}`));
  const wells = (alpha: number, width: string, height: number) =>
    `exit/wells levy[alpha=${alpha},width=${width},height=${height}].meanTime`;
  const all = ["1", `${Math.SQRT2}`, `${2 * Math.SQRT2}`, "4"];
  const walks = (field: string) =>
    [1.2, 1.5, 1.8].map((alpha) => `exit/wells discretised[alpha=${alpha},dimension=10].${field}`);
  const coarse = (step: number, field: string) => walks(`coarse[step=${step}].${field}`);
  const expected: Record<string, readonly string[]> = {
    S1zf: [0.01, 0.05, 0.1, 0.3].map((z) => `zeros/normal byShare[share=${z}].inverse`)
      .concat("zeros/normal blockLength"),
    S3: per("width", widths, "pooled.inverse"),
    S3s: per("width", widths, "pooled.inverse", "surrogate"),
    S4: per("settings", cells([...sets, "fashion-mnist"]), "pooled.inverse"),
    S4d: per("settings", cells(sets, ["cross-entropy"]), "pooled.inverse"),
    S4l: per("settings", cells(sets), "pooled.inverse"),
    S4c: per("settings", cells(sets), "pooled.inverse", "surrogate"),
    S6: ["course/mnist/fc100x3 points.inverse"],
    S6j: ["course/mnist/fc100x3 points.inverse", "course/mnist/fc100x3 points.trainAccuracy"],
    S8w: [1.2, 1.5, 1.8].flatMap((alpha) => all.map((width) => wells(alpha, width, 1))),
    S8h: [1.2, 1.5].flatMap((alpha) => [1, 4].map((height) => wells(alpha, "1", height))),
    S8b: [4, 8].map((barrier) => `exit/wells brownian[barrier=${barrier}].meanSteps`),
    S10: [...walks("fineMeanTime"), ...coarse(0.1, "meanTime")],
    S10m: [...coarse(0.1, "coupledDistance"), ...coarse(0.5, "coupledDistance")],
  };
  const found = Object.fromEntries(Object.keys(expected).map((id) => [id, READ[id]!]));
  assert.deepEqual(
    found,
    Object.fromEntries(Object.entries(expected).map(([id, list]) => [id, [...list].sort()])),
  );
});
