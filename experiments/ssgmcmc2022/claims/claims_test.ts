import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import type { Outcome } from "../../../src/claims/outcome.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { ssgmcmc2022 } from "../mod.ts";
import { type Change, madeUpRecords } from "../testing/made_up.ts";

type Node = { [key: string]: Node } & number;

/** Outcome of every claim. */
function outcomes(change?: Change): Readonly<Record<string, Outcome>> {
  const verdicts = judge(ssgmcmc2022, madeUpRecords(change));
  return Object.fromEntries(verdicts.map(({ claim, outcome }) => [claim, outcome]));
}

/** Changes numbers of the cells whose id begins with `cells`. */
const edit = (cells: string, write: (result: Node) => void): Change => (_, id, result) => {
  if (id.startsWith(cells)) write(result as Node);
  return result;
};

const BEFORE = {
  "SM-1": "reproduced",
  "SM-1h": "reproduced",
  "SM-1c": "contradicted",
  "SM-1v": "contradicted",
  "SM-1p": "reproduced",
  "SM-2": "contradicted",
  "SM-2n": "contradicted",
  "SM-3": "reproduced",
  "SM-4": "contradicted",
  "SM-4p": "reproduced",
} as const;

Deno.test("the made-up records are judged as they were made", () => {
  assert.deepEqual(outcomes(), BEFORE);
});

/** Which claims a fault changes, and into what. */
const FAULTS: readonly (readonly [string, Change, Partial<Record<string, Outcome>>])[] = [
  [
    "the two samplers' times change places at ρ = .5",
    edit("linear/rho0.5", (r) => {
      [r["sgld"]!["integratedTimes"], r["structured"]!["integratedTimes"]] = [
        r["structured"]!["integratedTimes"]!,
        r["sgld"]!["integratedTimes"]!,
      ];
    }),
    { "SM-1": "contradicted" },
  ],
  [
    "they do at ρ = .9",
    edit("linear/rho0.9", (r) => {
      [r["sgld"]!["integratedTimes"], r["structured"]!["integratedTimes"]] = [
        r["structured"]!["integratedTimes"]!,
        r["sgld"]!["integratedTimes"]!,
      ];
    }),
    { "SM-1h": "contradicted" },
  ],
  [
    "S-SGLD's times are a fortieth of SGLD's",
    edit("linear", (r) => {
      r["structured"]!["integratedTimes"] = [7, 7.5] as unknown as Node;
    }),
    { "SM-1c": "reproduced" },
  ],
  [
    "S-SGLD's variances are the posterior's",
    edit("linear", (r) => {
      r["structured"]!["logVarianceRatios"] = [0.01, 0] as unknown as Node;
    }),
    { "SM-1v": "reproduced" },
  ],
  [
    "they are at ρ = .5 alone",
    edit("linear/rho0.5", (r) => {
      r["structured"]!["logVarianceRatios"] = [0.01, 0] as unknown as Node;
    }),
    {},
  ],
  [
    "S-SGLD's predictive variances are half of the posterior's",
    edit("linear/rho0.9", (r) => {
      r["structured"]!["logPredictiveRatio"] = -0.69 as Node;
    }),
    { "SM-1p": "contradicted" },
  ],
  [
    "SGLD's are",
    edit("linear", (r) => {
      r["sgld"]!["logPredictiveRatio"] = -0.69 as Node;
      r["sgld"]!["logVarianceRatios"] = [-0.7, -0.7] as unknown as Node;
    }),
    {},
  ],
  [
    "S-SGLD predicts better after 1000 steps",
    edit("linear", (r) => {
      r["predictions"]![1]!["structured"] = -1.3 as Node;
    }),
    { "SM-2": "reproduced" },
  ],
  [
    "S-SGLD predicts better after 200 steps",
    edit("linear", (r) => {
      r["predictions"]![0]!["structured"] = -1.3 as Node;
    }),
    {},
  ],
  [
    "MAP and exact predictions are better",
    edit("linear", (r) => {
      r["map"] = 0 as Node;
      r["exact"] = 0 as Node;
    }),
    {},
  ],
  [
    "S-SGLD predicts better on the net after 1000 steps",
    edit("bnn", (r) => {
      r["predictions"]![1]!["structured"] = -0.1 as Node;
    }),
    { "SM-2n": "reproduced" },
  ],
  [
    "S-SGLD predicts better on the net after 200 steps",
    edit("bnn", (r) => {
      r["predictions"]![0]!["structured"] = -0.1 as Node;
    }),
    {},
  ],
  [
    "the mask is not rescaled at p = .3",
    edit("dropout", (r) => {
      r["dropout"]![1]!["square"] = r["dropout"]![1]!["square"]! / 0.3 as Node;
    }),
    { "SM-3": "contradicted" },
  ],
  [
    "products of the pair are wrong",
    edit("dropout", (r) => {
      r["dropout"]![1]!["product"] = 9 as Node;
      r["released"]!["product"] = 9 as Node;
    }),
    {},
  ],
  [
    "the released rule has the posterior's variance",
    edit("dropout", (r) => {
      r["released"]!["square"] = 1 as Node;
    }),
    { "SM-4": "reproduced" },
  ],
  [
    "the corrected rule has half of it",
    edit("dropout", (r) => {
      r["corrected"]!["square"] = 0.5 as Node;
    }),
    { "SM-4p": "contradicted" },
  ],
];

for (const [what, change, after] of FAULTS) {
  Deno.test(`claims: ${what}`, () => {
    assert.deepEqual(outcomes(change), { ...BEFORE, ...after });
  });
}

Deno.test("a paper run's other groups, nets and rules decide nothing", () => {
  const thetas = (change?: Change) =>
    judge(ssgmcmc2022, madeUpRecords(change, "paper"))
      .map(({ claim, rows }) => [claim, rows.map(({ value, replicates }) => [value, replicates])]);
  const spoilt: Change = (_, id, result) => {
    const r = result as Node;
    if (/^linear\/(rho0\/|rho0.99|.*\/m\d)/.test(id)) {
      r["structured"]!["integratedTimes"] = [1e6, 1e6] as unknown as Node;
      r["structured"]!["logVarianceRatios"] = [9, 9] as unknown as Node;
    }
    if (id.startsWith("bnn/h50")) r["predictions"]![1]!["structured"] = 5 as Node;
    return r;
  };
  assert.deepEqual(thetas(spoilt), thetas());
});

Deno.test("claims are the family of ten, by name, and use their estimator at 10,000 values", () => {
  assert.deepEqual(
    ssgmcmc2022.claims.map(({ id }) => id),
    ssgmcmc2022.families!["ssgmcmc2022"],
  );
  for (const claim of ssgmcmc2022.claims) {
    const { sampleSizes } = claim.find(madeUpRecords());
    assert.deepEqual(
      sampleSizes,
      claim.estimators.length > 0 ? { effectiveSampleSize: [10_000] } : {},
    );
  }
});

Deno.test("claims without records are not run", () => {
  for (const { outcome } of judge(ssgmcmc2022, recordsOf([], []))) assert.equal(outcome, "not-run");
});

Deno.test("a seed too few leaves every claim open", () => {
  const records = madeUpRecords();
  const fewer = {
    ...records,
    of:
      ((study: Parameters<typeof records.of>[0]) =>
        records.of(study).filter(({ cell }) => cell.seed > 0)) as typeof records.of,
  };
  for (const { outcome } of judge(ssgmcmc2022, fewer)) assert.equal(outcome, "inconclusive");
});
