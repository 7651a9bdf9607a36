/** A bound on generalisation is tried where the gap is known. @module */
import { monteCarloMean } from "../../src/bounds/monte_carlo_mean.ts";
import { type OnePassPath, onePassPath } from "../../src/bounds/one_pass_path.ts";
import type { BoundTestBed } from "../../src/bounds/test_bed.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import { tQuantile } from "../../src/stats/special/student.ts";
import type { Check, Effort } from "../check.ts";
import type { BoundSubject } from "./bound_subject.ts";

/** What is tried. */
type Tried = Pick<BoundSubject, "bed" | "neu" | "wangMao" | "smoothing">;

/** Where it is tried. */
export interface ValidBound {
  readonly examples: number;
  readonly learningRate: number;
  readonly dimension: number;
  readonly spread: number;
}

const SIGMAS = [0.01, 0.1, 1, 10, 100];
const RUNS: Readonly<Record<Effort, number>> = { quick: 2000, full: 20_000 };

/** Quantiles of the normal law for a .99 power and for a bound at confidence .999. */
const [CAUGHT, DOUBT] = [2.326, 3.09];

/** Smallest of bound − |gen| over σ and over the bounds of Neu et al. and of Wang and Mao. */
function smallestMargin(
  subject: Tried,
  bed: BoundTestBed,
  { examples, learningRate, dimension }: ValidBound,
  path: OnePassPath,
  gap: number,
): number {
  return Math.min(...SIGMAS.map((sigma, k) => {
    const neu = Array.from(path.variance, (variance, t) => ({
      learningRate,
      sigma,
      variance,
      sensitivity: path.sensitivity[k]![t]!,
    }));
    const wangMao = Array.from(
      path.pathVariance,
      (variance) => ({ learningRate, sigma, variance }),
    );
    const first = Math.min(
      subject.neu(neu, bed.range, examples),
      subject.wangMao(wangMao, bed.range, examples, dimension),
    );
    return first + subject.smoothing(path.risks[k]!) - Math.abs(gap);
  }));
}

/** Runs one-pass SGD and compares bound and gap at every σ: bound ≥ |gen| − t·se. */
export function validBoundCheck(setting: ValidBound): Check<Tried> {
  const { examples, learningRate, dimension, spread } = setting;
  const name = `n=${examples},η=${learningRate},d=${dimension},s²=${spread}`;
  return {
    id: `validity/${name}`,
    tier: 2,
    what: "Both bounds lie above the generalisation gap at every σ, however large.",
    against: `one-pass SGD on the bounded bump, risks in closed form, ${name}`,
    statistical: true,
    cost: { quick: 0.2, full: 2 },
    run(subject, { effort, falseAlarm, stream }) {
      const bed = subject.bed({ dimension, spread });
      const start = new Float64Array(dimension);
      start[0] = 2;
      const runs = RUNS[effort];
      const path = onePassPath(
        bed,
        { examples, learningRate, runs, start, sigmas: SIGMAS },
        stream.child("runs"),
      );
      const { mean: gap, error } = monteCarloMean(
        path.risks[0]!.map(({ population, empirical }) => population - empirical),
      );
      const slack = tQuantile(1 - falseAlarm, runs - 1) * error;
      const margin = smallestMargin(subject, bed, setting, path, gap);
      return {
        passed: margin >= -slack,
        observed: `smallest bound − |gen| ${margin.toPrecision(3)}, |gen| ${
          Math.abs(gap).toPrecision(3)
        }`,
        allowed: `at least ${(-slack).toPrecision(3)}`,
        smallestFault: `a bound that is short by ${(slack + CAUGHT * error).toPrecision(3)}`,
        power: margin >= -slack ? 0 : normalCdf((-margin - slack) / error - DOUBT),
      };
    },
  };
}
