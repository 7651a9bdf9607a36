import assert from "node:assert/strict";
import { shareOfSeeds } from "./share_of_seeds.ts";

const rule = shareOfSeeds({ share: 2 / 3, minimumSeeds: 4 });
const seeds = (hits: number, misses: number) =>
  Array.from({ length: hits + misses }, (_, seed) => ({ seed, holds: seed < hits }));

Deno.test("shareOfSeeds() gives both exact tails", () => {
  const tested = rule.decide(seeds(5, 1));
  assert("pFor" in tested);
  // P(X ≥ 5) and P(X ≤ 5) for X ~ Binomial(6, 2/3): (6·32 + 64)/729, 1 − 64/729.
  assert(Math.abs(tested.pFor - 256 / 729) < 1e-12);
  assert(Math.abs(tested.pAgainst - (1 - 64 / 729)) < 1e-12);
  const [row] = tested.rows;
  assert.equal(row!.value, 5 / 6);
  assert.deepEqual(row!.values!.map(({ value }) => value), [1, 1, 1, 1, 1, 0]);
  assert(row!.margin![0] < 0 && row!.margin![1] > 0 && row!.margin![2] > row!.margin![1]);
});

Deno.test("shareOfSeeds() decides on the minimum of seeds and not on fewer", () => {
  const few = rule.decide(seeds(3, 0));
  assert.equal(
    "undecided" in few && few.undecided,
    "at least 4 seeds are needed to decide; there are 3",
  );
  assert("pFor" in rule.decide(seeds(4, 0)));
});

Deno.test("shareOfSeeds() names the seeds that would decide, on either side of the share", () => {
  // All hit: (2/3)ⁿ < .01 from n = 12 on. None hit: (1/3)ⁿ < .01 from n = 5 on.
  assert.equal(rule.outlook(seeds(4, 0), 0.01, 0.8)!.seeds, 12);
  assert.equal(rule.outlook(seeds(0, 4), 0.01, 0.8)!.seeds, 5);
  assert.equal(rule.outlook(seeds(4, 2), 0.01, 0.8)!.atMargin, true);
});

Deno.test("shareOfSeeds() says how many seeds it was", () => {
  const tested = rule.decide(seeds(1, 5));
  assert("pFor" in tested);
  assert.equal(
    rule.conclude!(tested, "contradicted", { for: 0.05, against: 0.05 }),
    "it holds in at most 66.7 % of seeds (1 of 6 here)",
  );
});
