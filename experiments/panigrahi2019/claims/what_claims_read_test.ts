import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { type Acceptance, syntheticResults, type Where } from "../testing/synthetic_results.ts";
import { claims } from "./mod.ts";

const place = ({ family, phase, batchSize, draws }: Where) =>
  `${family} ${phase} b${batchSize} n${draws}`;

/** θ of every claim, class by class. */
function thetas(acceptance: Acceptance): ReadonlyMap<string, string> {
  const verdicts = judge({ id: "panigrahi2019", claims }, syntheticResults(acceptance));
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
  const before = thetas((where) => {
    places.add(place(where));
    return 0.95;
  });
  const read: Record<string, string[]> = Object.fromEntries(claims.map(({ id }) => [id, []]));
  for (const one of places) {
    const after = thetas((where) => place(where) === one ? 0.5 : 0.95);
    for (const { id } of claims) if (after.get(id) !== before.get(id)) read[id]!.push(one);
  }
  return read;
}

const large = (family: string, draws: number) =>
  [256, 1024, 4096].map((b) => `${family} early b${b} n${draws}`);

Deno.test("each claim's θ rests on the samples that its text names, and on no others", () => {
  assert.deepEqual(placesRead(), {
    P1: large("sphere", 1000),
    P1n: [...large("sphere", 5000), ...large("sphere", 10_000)],
    P2: [...large("sphere", 1000), ...large("low-rank", 1000)],
    P3: ["sphere early b256 n1000", "sphere late b256 n1000"],
    P4e: ["sphere early b32 n1000"],
    P4l: ["sphere late b32 n1000"],
    P5: ["sphere late b4096 n1000"],
    P7c: ["sphere early b256 n1000", "coordinates early b256 n1000"],
    P7e: ["sphere early b256 n1000", "eigenvectors early b256 n1000"],
    P7i: ["sphere early b256 n1000"],
    P8: ["sphere late b32 n1000", "sphere late b4096 n1000"],
  });
});
