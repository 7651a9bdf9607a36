/** Coverage of intervals. @module */
import type { Stream } from "../../src/random/stream.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import type { Check, Cost, Effort } from "../check.ts";
import { joinParts } from "./part.ts";
import { ratePart } from "./rate_part.ts";

/** An interval as its checks see it: lower and upper end. */
export interface IntervalSubject {
  interval(sample: Float64Array, confidence: number, stream: Stream): readonly [number, number];
}

/** What {@linkcode coverageCheck} needs. */
export interface CoverageOptions {
  /** Name of the law, e.g. `pareto`. */
  readonly law: string;
  readonly n: number;
  readonly draw: (stream: Stream, out: Float64Array) => void;
  /** The value that the interval is for. */
  readonly truth: number;
  readonly confidence: number;
  /** Smallest and largest coverage that is right. */
  readonly allowed: readonly [number, number];
  readonly replicates: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
  readonly fullOnly?: boolean;
}

/** Counts how often an interval holds the true value: exact binomial bounds. */
export function coverageCheck(options: CoverageOptions): Check<IntervalSubject> {
  const { law, n, draw, truth, confidence, allowed, cost, fullOnly = false } = options;
  return {
    id: `coverage/${law},n=${n},at=${confidence}`,
    tier: 2,
    what: `Intervals at ${confidence} cover ${allowed[0]} to ${allowed[1]} of the time.`,
    against: `${law}, n = ${n}`,
    statistical: true,
    sampleSizes: [n],
    cost,
    fullOnly,
    run(subject, { effort, falseAlarm, stream }) {
      const trials = options.replicates[effort];
      const sample = new Float64Array(n);
      const draws = stream.child("samples");
      let hits = 0;
      for (let r = 0; r < trials; r++) {
        draw(draws, sample);
        const [low, high] = subject.interval(sample, confidence, draws);
        if (low <= truth && truth <= high) hits++;
      }
      const [lower, upper] = allowed;
      const part = ratePart(hits, trials, { label: "coverage", lower, upper, falseAlarm });
      const [low, high] = clopperPearson(hits, trials, 0.95);
      const point = { chart: "coverage", law, n, confidence, coverage: hits / trials, low, high };
      return joinParts([part], [point as typeof point & { chart: "coverage" }]);
    },
  };
}
