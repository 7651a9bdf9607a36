/** A paper whose truth is known: effects of every claim, class, test and seed, drawn around it. @module */
import { normal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";

/** Effects of one claim: by class, by test, by seed. The region is "θ > 0". */
export type SimulatedClaim = readonly (readonly (readonly number[])[])[];

/** Effects of the claims that were run. */
export type SimulatedPaper = readonly SimulatedClaim[];

/** How a procedure decides a claim. */
export type Decision = "reproduced" | "contradicted" | "inconclusive";

/** The truth of a simulated paper. */
export interface Truth {
  /** Claims with data; the others keep their places in the family. */
  readonly claims: number;
  /** Distance of every class's mean from the edge of the region, inside positive, in standard deviations of a seed. */
  readonly classes: readonly number[];
  readonly seeds: number;
  /** Correlation of the two tests' effects in a seed: 1 makes them the same. */
  readonly correlation: number;
}

/** Draws a paper: normal effects with standard deviation 1. */
export function simulatePaper(truth: Truth, stream: Stream): SimulatedPaper {
  const { correlation: rho } = truth;
  const rest = Math.sqrt(1 - rho * rho);
  return Array.from({ length: truth.claims }, () =>
    truth.classes.map((centre) => {
      const tests: [number[], number[]] = [[], []];
      for (let seed = 0; seed < truth.seeds; seed++) {
        const z = normal(stream);
        tests[0].push(centre + z);
        tests[1].push(centre + (rho === 1 ? z : rho * z + rest * normal(stream)));
      }
      return tests;
    }));
}
