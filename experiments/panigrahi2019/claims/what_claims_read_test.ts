import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { panigrahi2019 } from "../mod.ts";
import { type Acceptance, syntheticResults, type Where } from "../testing/synthetic_results.ts";
import { claims } from "./mod.ts";

/** The checkpoints of `late` apart, for θ is the mean of T and 2T. */
const place = ({ net, family, place, fraction, batchSize, draws, replacement }: Where) => {
  const study = net === "fc100x3" ? "" : "nets ";
  const when = place === "late" ? `${fraction}T` : place;
  return `${study}${family} ${when} b${batchSize} n${draws}${replacement ? "" : " without"}`;
};

/** θ of every claim, class by class, on noise whose W̄ tells all batch sizes apart. */
function thetas(acceptance: Acceptance): ReadonlyMap<string, string> {
  const verdicts = judge(panigrahi2019, syntheticResults(acceptance));
  return new Map(
    verdicts.map(({ claim, rows }) => [
      claim,
      JSON.stringify(rows.map(({ name, value }) => [name, value])),
    ]),
  );
}

/** By claim: the places at which less acceptance changes its θ. */
function placesRead(): Readonly<Record<string, readonly string[]>> {
  const places = new Set<string>();
  // Steps of 2 sd₀ or so from each b to the next, so that every pair may be the smallest.
  const base: Acceptance = ({ batchSize }) => 0.5 + 0.05 * Math.log2(batchSize / 32);
  const before = thetas((where) => {
    places.add(place(where));
    return base(where);
  });
  const read: Record<string, string[]> = Object.fromEntries(claims.map(({ id }) => [id, []]));
  for (const one of places) {
    const lower = thetas((where) => place(where) === one ? 0.3 : base(where));
    const higher = thetas((where) => place(where) === one ? 0.9 : base(where));
    for (const { id } of claims) {
      const changed = [lower, higher].some((after) => after.get(id) !== before.get(id));
      if (changed) read[id]!.push(one);
    }
  }
  return read;
}

const LARGE = [256, 1024, 4096];
const ALL = [32, 64, 128, 256, 512, 1024, 2048, 4096];
const large = (draws: number, study = "") => [
  ...LARGE.map((b) => `${study}sphere initial b${b} n${draws}`),
  ...LARGE.map((b) => `${study}sphere early b${b} n${draws}`),
];
const late = (batchSizes: readonly number[]) =>
  [1, 2].flatMap((at) => batchSizes.map((b) => `sphere ${at}T b${b} n1000`));

Deno.test("each claim's θ rests on the samples that its text names, and on no others", () => {
  const sorted = (record: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(record).map(([id, list]) => [id, list.toSorted()]));
  assert.deepEqual(
    sorted(placesRead()),
    sorted({
      P1: large(1000),
      P1n: [...large(5000), ...large(10_000)],
      P2: large(1000, "nets "),
      P3: ["sphere early b256 n1000", ...late([256])],
      P4e: ["sphere early b32 n1000"],
      P4l: late([32]),
      P5: late([4096]),
      P6: [],
      P7c: ["sphere early b256 n1000", "coordinates early b256 n1000"],
      P7e: ["sphere early b256 n1000", "eigenvectors early b256 n1000"],
      P8: late(ALL),
    }),
  );
});

/** Evidence of a claim whose label begins so, on noise that is Gaussian but for the places named. */
function evidenceOf(id: string, label: string, lowered: (where: Where) => boolean) {
  const records = syntheticResults((where) => lowered(where) ? 0.35 : 0.95);
  const found = judge(panigrahi2019, records).find(({ claim }) => claim === id)!.evidence
    .filter((one) => one.label.startsWith(label));
  assert(found.length > 0, `${id} has no evidence ${label}`);
  return found.map(({ value }) => Math.round(10 * value));
}

Deno.test("evidence reads the samples that its label names", () => {
  const rows: readonly (readonly [string, string, (where: Where) => boolean])[] = [
    ["P4e", "Δ at step 0", ({ place, batchSize }) => place === "initial" && batchSize === 32],
    ["P3", "Δ at e", ({ place, batchSize }) => place === "early" && batchSize === 256],
    ["P3", "Δ late", ({ place, batchSize }) => place === "late" && batchSize === 256],
    ["P5", "Δ late at b = N/16", ({ place, replacement }) => place === "late" && !replacement],
  ];
  for (const [id, label, named] of rows) {
    const dense = (where: Where) => where.family === "sphere" && named(where);
    const there = evidenceOf(id, label, dense);
    assert(there.every((value) => value === -6), `${id}, ${label}: ${there}`);
    const elsewhere = evidenceOf(id, label, (where) => !dense(where));
    assert(elsewhere.every((value) => value === 0), `${id}, ${label}: ${elsewhere}`);
  }
});
