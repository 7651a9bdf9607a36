import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import { matrix } from "../stats/linear_algebra/matrix.ts";
import { startChain } from "./chain.ts";
import { EXACT, HALVED, RELEASED } from "./convention.ts";
import type { Drift } from "./drifts/drift.ts";
import { dropoutDrift } from "./drifts/dropout_drift.ts";
import { plainDrift } from "./drifts/plain_drift.ts";
import { structuredDrift } from "./drifts/structured_drift.ts";
import { gaussianEnergy } from "./energies/gaussian_energy.ts";
import { Memory } from "./memory.ts";
import { NormalTape } from "./normal_tape.ts";
import { partitionBy, perParameter } from "./partition.ts";
import { meanSquare, pairChains, pairPrecision } from "./testing/pair.ts";
import { dropoutMoments } from "./theory/dropout_moments.ts";
import { sgldCovariance } from "./theory/sgld_covariance.ts";
import { structuredPrecision } from "./theory/structured_precision.ts";
import { structuredVariances } from "./theory/structured_variances.ts";
import { sgld } from "./updates/sgld.ts";

// Statistical tests: 6 standard errors over 50 chains, a false alarm of about 3e-7 each (t with 49 degrees of freedom).
const CHAINS = 50;
const pair = pairPrecision(0.9);

function assertWithin(
  { mean, error }: { mean: number; error: number },
  expected: number,
  fault: number,
) {
  assert(Math.abs(mean - expected) < 6 * error, `${mean} ± ${error}, not ${expected}`);
  assert(
    Math.abs(mean - fault) > 6 * error,
    `the fault's ${fault} would pass beside ${mean} ± ${error}`,
  );
}

Deno.test("SGLD has its finite-step variance, whatever the convention", () => {
  for (
    const [convention, fault] of [[EXACT, RELEASED], [RELEASED, EXACT], [HALVED, RELEASED]] as const
  ) {
    const chains = pairChains(CHAINS, pair, 0.05, () => plainDrift(2), convention);
    const expected = sgldCovariance(pair, 0.05, convention).values[0]!;
    const wrong = sgldCovariance(pair, 0.05, fault).values[0]!;
    assertWithin(meanSquare(chains, 300, 3000), expected, wrong);
  }
});

/** Partners from the last 1000 states of all chains: nearly independent of any one of them. */
function structured(precision = pair): (chain: number) => Drift {
  const memory = new Memory(1000 * CHAINS, 2);
  return (chain) =>
    structuredDrift({
      partition: perParameter(2),
      memory,
      partners: stream("partners", chain),
      sharing: precision === pair ? "shared" : "own",
    });
}

Deno.test("S-SGLD has the mean-field variance with its finite-step correction", () => {
  const chains = pairChains(CHAINS, pair, 0.02, structured());
  assertWithin(meanSquare(chains, 1000, 4000), structuredVariances(pair, 0.02)[0]!, 1);
});

Deno.test("S-SGLD is exact where P is block diagonal", () => {
  const diagonal = structuredPrecision(pair, perParameter(2));
  const chains = pairChains(CHAINS, diagonal, 0.02, structured(diagonal));
  const exact = sgldCovariance(diagonal, 0.02, EXACT).values[0]!;
  assertWithin(meanSquare(chains, 500, 3000), exact, exact / 2);
});

Deno.test("the dropout form has its finite-step variance", () => {
  const own = { diagonal: pair.values[0]!, offDiagonal: pair.values[1]! };
  for (const keep of [0.3, 0.9]) {
    const memory = new Memory(1000 * CHAINS, 2);
    const step = 0.03 * keep;
    const chains = pairChains(CHAINS, pair, step, (chain) =>
      dropoutDrift({
        partition: perParameter(2),
        memory,
        keep,
        partners: stream("partners", chain),
        masks: stream("masks", chain),
      }));
    const { variance } = dropoutMoments(own, step, keep);
    // A mask that is not rescaled has p times the drift for the same noise; near p = 1 the fault is to have no partner.
    assertWithin(meanSquare(chains, 3000, 6000), variance, keep < 0.5 ? variance / keep : 1);
  }
});

Deno.test("S-SGLD with the right groups keeps their correlations, with groups off by one it does not", () => {
  const [a, b] = [pair.values[0]!, pair.values[1]!];
  const precision = matrix(3, 3, Float64Array.of(a, b, 0, b, a, 0, 0, 0, 1));
  const labels = ["a", "a", "b"];
  const estimate = (shift: number) => {
    const memory = new Memory(1000 * CHAINS, 3);
    const partition = partitionBy(labels.map((_, i) => labels[(i + shift) % 3]!));
    const chains = Array.from({ length: CHAINS }, (_, chain) =>
      startChain({
        energy: gaussianEnergy(precision),
        drift: structuredDrift({ partition, memory, partners: stream("partners", chain) }),
        update: sgld({ stepSize: 0.05, noise: new NormalTape(stream("three", chain)) }),
        start: new Float64Array(3),
      }));
    return meanSquare(chains, 300, 3000);
  };
  const exact = sgldCovariance(pair, 0.05, EXACT).values[0]!;
  assertWithin(estimate(0), exact, 1 / a);
  const { mean, error } = estimate(1);
  assert(Math.abs(mean - exact) > 6 * error);
});
