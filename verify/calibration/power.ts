/** Power of a test against alternatives. @module */
import type { Stream } from "../../src/random/stream.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import type { Check, Cost, Effort } from "../check.ts";
import { joinParts } from "./part.ts";
import { ratePart } from "./rate_part.ts";
import type { TestSubject } from "./size.ts";

/** How often another implementation rejected samples of the same law and size. */
export interface ReferencePower {
  readonly rejections: number;
  readonly trials: number;
  /** What it was, e.g. `SciPy 1.17.1, scipy.stats.shapiro`. */
  readonly source: string;
}

/** What {@linkcode powerCheck} needs. */
export interface PowerOptions {
  readonly law: string;
  /** Sample size. */
  readonly n: number;
  /** Values that one sample consists of; by default n. */
  readonly values?: number;
  readonly draw: (stream: Stream, out: Float64Array) => void;
  readonly level: number;
  readonly reference: ReferencePower;
  readonly replicates: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
}

/**
 * Compares the share of rejections with that of another implementation on samples of the same law: the reference's own
 * uncertainty (Clopper–Pearson) takes half of the false alarms, the count here the other half.
 */
export function powerCheck(options: PowerOptions): Check<TestSubject> {
  const { law, n, values = n, draw, level, reference, cost } = options;
  return {
    id: `power/${law},n=${n}`,
    tier: 2,
    what: `Power at level ${level} against ${law} at n = ${n} is that of another implementation.`,
    against: reference.source,
    statistical: true,
    cost,
    run(subject, { effort, falseAlarm, stream }) {
      const trials = options.replicates[effort];
      const sample = new Float64Array(values);
      const draws = stream.child("samples");
      let rejections = 0;
      for (let r = 0; r < trials; r++) {
        draw(draws, sample);
        const rejected = subject.rejects
          ? subject.rejects(sample, level)
          : subject.pValue(sample, draws) <= level;
        if (rejected) rejections++;
      }
      const [lower, upper] = clopperPearson(
        reference.rejections,
        reference.trials,
        1 - falseAlarm / 2,
      );
      const rule = { label: "power", lower, upper, falseAlarm: falseAlarm / 2 };
      const [low, high] = clopperPearson(rejections, trials, 0.95);
      return joinParts([ratePart(rejections, trials, rule)], [{
        chart: "power",
        law,
        n,
        power: rejections / trials,
        low,
        high,
        reference: reference.rejections / reference.trials,
      }]);
    },
  };
}
