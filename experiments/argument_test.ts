import assert from "node:assert/strict";
import { argument } from "./argument.ts";
import { experiments } from "./mod.ts";

Deno.test("the argument's entries name claims that there are, one list for every column", () => {
  const known = new Set(experiments.flatMap(({ claims }) => claims.map(({ id }) => id)));
  for (const { title, entries } of argument.rows) {
    assert.equal(entries.length, argument.columns.length, title);
    for (const { claim } of entries.flat()) assert(known.has(claim), `${title}: ${claim}`);
  }
});

Deno.test("an entry stands in the column of its claim's own phase and minibatch size", () => {
  const claims = new Map(experiments.flatMap(({ claims }) => claims.map((one) => [one.id, one])));
  const inside: Readonly<Record<string, (b: number) => boolean>> = {
    "b ≤ 100": (b) => b <= 100,
    "b = 256": (b) => b === 256,
    "b ≥ 1024": (b) => b >= 1024,
  };
  for (const { entries } of argument.rows) {
    entries.forEach((sources, index) => {
      const [phase, size] = argument.columns[index]!.split(", ");
      for (const { claim, at } of sources) {
        const { statement, effect } = claims.get(claim)!;
        const words = `${statement} ${effect}`;
        // panigrahi2019 calls its early step e.
        assert(
          (phase === "Early" ? /early|at e\b/ : /late|at T\b/i).test(words),
          `${claim}: ${phase}`,
        );
        const sizes = [...at.matchAll(/\d+/g)].map(([digits]) => Number(digits));
        assert(sizes.some(inside[size!]!), `${claim}: ${at} in ${size}`);
      }
    });
  }
});
