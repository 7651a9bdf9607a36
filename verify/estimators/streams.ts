/** Streams of random numbers: the k-th draw across seeds. @module */
import { stream } from "../../src/random/stream.ts";
import { distanceBound, distanceToUniform } from "../bounds/distance_bound.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** The first draws of a generator that was given a seed. */
interface Subject {
  uniforms(run: number, seed: number, count: number): Float64Array;
}

/** Draws per seed that are looked at. */
const DRAWS = 3;

/** Correlation of neighbours in a sequence of uniform numbers, mean and variance known. */
function neighbourCorrelation(u: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < u.length; i++) sum += (u[i]! - 0.5) * (u[i - 1]! - 0.5);
  return 12 * sum / (u.length - 1);
}

/**
 * Bound of that correlation for independent uniforms, by Bernstein's inequality; neighbouring products share a factor, so
 * they are taken as two halves of independent ones.
 */
function correlationBound(n: number, falseAlarm: number): number {
  const m = Math.floor((n - 1) / 2);
  const log = Math.log(4 / falseAlarm);
  return 6 * (log / 6 + Math.sqrt((log / 6) ** 2 + m * log / 18)) / m;
}

/** The k-th draw of seeds 0, 1, 2, … must be uniform, and must not depend on that of the seed before. */
function crossSeedCheck(k: number): Check<Subject> {
  return {
    id: `across-seeds/draw=${k}`,
    tier: 2,
    what: `Draw ${k} of consecutive seeds is uniform, and uncorrelated between neighbours.`,
    against: "the uniform law; Bernstein's inequality for the correlation",
    statistical: true,
    cost: { quick: 0.3, full: 2 },
    run(subject, { effort, falseAlarm, stream: source }) {
      const seeds = effort === "quick" ? 20_000 : 200_000;
      const run = source.child("run").bits();
      const u = Float64Array.from({ length: seeds }, (_, i) => subject.uniforms(run, i, DRAWS)[k]!);
      const bound = distanceBound(seeds, 0, falseAlarm / 2);
      const distance = distanceToUniform(u);
      const correlation = neighbourCorrelation(u);
      const most = correlationBound(seeds, falseAlarm / 2);
      const slack = correlationBound(seeds, 1e-3);
      const uncorrelated = Math.abs(correlation) <= most;
      return {
        passed: distance <= bound.most && uncorrelated,
        observed: `distance ${distance.toFixed(5)}, correlation ${correlation.toFixed(5)}`,
        allowed: `≤ ${bound.most.toFixed(5)}, ± ${most.toFixed(5)}`,
        smallestFault: `a distance of ${bound.caught.toFixed(4)} or a correlation of ${
          (most + slack).toFixed(4)
        }`,
        power: Math.max(
          bound.power(distance),
          Math.abs(correlation) >= most + 2 * slack ? 0.999 : 0,
        ),
      };
    },
  };
}

/** xoroshiro128+ started from the seed without mixing, as xoroshiro128plus of the npm package pure-rand does. */
function unmixedXoroshiro(seed: number, count: number): Float64Array {
  let s01 = -1, s00 = ~seed, s11 = seed | 0, s10 = 0;
  return Float64Array.from({ length: count }, () => {
    const out = (s00 + s10) | 0;
    const a0 = s10 ^ s00, a1 = s11 ^ s01;
    const [p0, p1] = [s00, s01];
    s00 = (p0 << 24) ^ (p1 >>> 8) ^ a0 ^ (a0 << 16);
    s01 = (p1 << 24) ^ (p0 >>> 8) ^ a1 ^ ((a1 << 16) | (a0 >>> 16));
    s10 = (a1 << 5) ^ (a0 >>> 27);
    s11 = (a0 << 5) ^ (a1 >>> 27);
    return ((out >>> 0) + 0.5) * 2 ** -32;
  });
}

/** What is checked of `stream`. */
export const streamsPlan: EstimatorPlan<Subject> = {
  estimator: "stream",
  modules: [import.meta.resolve("../../src/random/stream.ts")],
  subject: {
    uniforms: (run, seed, count) => {
      const s = stream("verify-seeds", run, seed);
      return Float64Array.from({ length: count }, () => s.uniform());
    },
  },
  checks: Array.from({ length: DRAWS }, (_, k) => crossSeedCheck(k)),
  faults: [
    {
      id: "unmixed-seeds",
      what: "xoroshiro128+ whose state is the bare seed",
      subject: { uniforms: (_, seed, count) => unmixedXoroshiro(seed, count) },
    },
    {
      id: "seed-plus-one",
      what: "a congruential generator seeded by increment",
      subject: {
        uniforms: (_, seed, count) => {
          let state = seed >>> 0;
          return Float64Array.from({ length: count }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return (state + 0.5) * 2 ** -32;
          });
        },
      },
    },
    {
      id: "modulo-bias",
      what: "integers below 3 taken modulo from 8 bits",
      subject: {
        uniforms: (run, seed, count) => {
          const s = stream("verify-seeds", run, seed);
          return Float64Array.from(
            { length: count },
            () => (((s.bits() >>> 24) % 192) + s.uniform()) / 192,
          );
        },
      },
    },
  ],
};
