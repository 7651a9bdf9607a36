import assert from "node:assert/strict";
import reference from "./fixtures/chains.json" with { type: "json" };
import { chainEffectiveSize } from "./chain_effective_size.ts";
import { splitRhat } from "./split_rhat.ts";

type Case = (typeof reference.cases)[number];

/** As fixtures/generate_chains.py makes them. */
function chainsOf({ chains, draws, phi, shift, tail, stretch }: Case): Float64Array[] {
  return Array.from({ length: chains }, (_, k) => {
    let last = 0;
    return Float64Array.from({ length: draws }, (_, t) => {
      const e = Math.sin(12.9898 * (t + 1) + 78.233 * (k + 1)) * 43758.5453;
      last = phi * last + e - Math.floor(e) - 0.5;
      return Math.sign(last) * Math.abs(last) ** tail * (1 + stretch * k) + shift * k;
    });
  });
}

for (const one of reference.cases) {
  const name =
    `${one.chains} × ${one.draws}, φ ${one.phi}, shift ${one.shift}, power ${one.tail}, stretch ${one.stretch}`;
  const close = (what: string, found: number, expected: number) =>
    assert(Math.abs(found / expected - 1) < 1e-8, `${what}: ${found}, not ${expected}`);

  const { splitRhat: expectedPlain, rhat } = one;
  if (expectedPlain !== null && rhat !== null) {
    Deno.test(`splitRhat() is ArviZ's: ${name}`, () => {
      const { plain, rank } = splitRhat(chainsOf(one));
      close("split", plain, expectedPlain);
      close("rank", rank, rhat);
    });
  }

  Deno.test(`chainEffectiveSize() is ArviZ's: ${name}`, () => {
    const { mean, bulk } = chainEffectiveSize(chainsOf(one));
    close("mean", mean, one.mean);
    close("bulk", bulk, one.bulk);
  });
}

Deno.test("the fixtures hold chains whose spreads differ more than their places", () => {
  assert(reference.cases.some(({ rhat, foldedRhat }) => rhat !== null && rhat === foldedRhat));
  assert(reference.cases.some(({ rhat, foldedRhat }) => rhat !== null && rhat > foldedRhat!));
});

Deno.test("both refuse chains that cannot be compared", () => {
  const chain = Float64Array.of(1, 2, 3, 5);
  for (const diagnose of [splitRhat, chainEffectiveSize]) {
    assert.throws(() => diagnose([]), /no chain; give at least one/);
    assert.throws(() => diagnose([chain, Float64Array.of(1, 2, 3, 4, 5)]), /chain 1 has 5 values/);
    assert.throws(() => diagnose([Float64Array.of(1, 2, 3)]), /give at least 4/);
    assert.throws(() => diagnose([Float64Array.of(2, 2, 2, 2)]), /all 4 values are 2/);
  }
});
