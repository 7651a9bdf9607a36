/** PNM-4, PNM-5, PNM-6: what follows from the recurrences by algebra; a failure would be a fault of the code. @module */
import { behaves, heavyBallDifference, stepDeviation } from "../reading/theory_effects.ts";
import { perRecord, theoryClaim } from "./theory_claim.ts";

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** PNM-4: the stability edge. */
export const pnm4 = theoryClaim({
  id: "PNM-4",
  statement: "On a quadratic PNM is stable if and only if η₀h < 2/(1 + 2·b0), for any b1.",
  source: "derived; also stated in a public note",
  axis: "none",
  effect: "θ = share of the runs at .99 and 1.01 of the edge that end below 1 and beyond 10³",
  region: { kind: "above", bound: 0.99 },
  theta: ({ result }) => mean(result.edge.map((run) => behaves(run) ? 1 : 0)),
  evidence: (records) => [
    ...perRecord("Runs at the edge, each seed", records, ({ result }) => result.edge.length),
    ...perRecord(
      "Share behaving so farther from the edge",
      records,
      ({ result }) => mean(result.map.map((run) => behaves(run) ? 1 : 0)),
    ),
  ],
});

/** PNM-5: heavy-ball momentum. */
export const pnm5 = theoryClaim({
  id: "PNM-5",
  statement: "With b0 = −b1/(1 + b1) PNM is exactly heavy-ball momentum.",
  source: "derived",
  axis: "none",
  effect: "θ = log₁₀ of the largest difference over the largest abs θ, b1 = .5, .9, .99",
  region: { kind: "below", bound: -4 },
  theta: ({ result }) => heavyBallDifference(result),
  evidence: (records) =>
    records[0]!.result.heavyBall.flatMap(({ b1 }, index) =>
      perRecord(`log₁₀ of the largest relative difference, b1 = ${b1}`, records, ({ result }) => {
        return heavyBallDifference({ ...result, heavyBall: [result.heavyBall[index]!] });
      })
    ),
});

/** PNM-6: AdaPNM's first steps. */
export const pnm6 = theoryClaim({
  id: "PNM-6",
  statement:
    "AdaPNM's steps under a constant gradient are 1.6994, .4472, .8215, .4472, .6478, .4472, .5748, .4472 learning rates.",
  source: "derived",
  axis: "none",
  effect:
    "θ = largest abs(step/lr − (1 − 2·.9^(t+1) + .9^(t−1))/((1 − .9^t)√5)), 1/√5 at even t, over 8 steps × 10 coordinates",
  region: { kind: "below", bound: 5e-5 },
  theta: ({ result }) => stepDeviation(result),
  evidence: (records) =>
    records[0]!.result.adapnmSteps.flatMap((_, index) =>
      perRecord(
        `Step ${index + 1}, learning rates`,
        records,
        ({ result }) => mean(result.adapnmSteps[index]!),
      )
    ),
});
