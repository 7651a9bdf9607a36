/** Size of a test, and uniformity of its p-values, under its null hypothesis. @module */
import { fillNormal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import { distanceBound, distanceToUniform } from "../bounds/distance_bound.ts";
import type { Check, Cost, Effort, Point } from "../check.ts";
import { joinParts, type Part } from "./part.ts";
import { ratePart } from "./rate_part.ts";

/** A test as its checks see it. */
export interface TestSubject {
  /** p-value of a sample; `stream` for tests that draw (permutations, simulated null laws). */
  pValue(sample: Float64Array, stream: Stream): number;
  /** Where rejection is not `pValue < level` but by a table of critical values. */
  rejects?(sample: Float64Array, level: number): boolean;
}

/** What {@linkcode sizeCheck} needs. */
export interface SizeOptions {
  /** Sample size that the check calibrates. */
  readonly n: number;
  /** Values per sample; n unless said otherwise (n × p for a test of vectors). */
  readonly values?: number;
  /** Draws a sample under the null hypothesis; independent N(0, 1) unless said otherwise. */
  readonly draw?: (stream: Stream, out: Float64Array) => void;
  readonly levels?: readonly number[];
  readonly replicates: Readonly<Record<Effort, number>>;
  /** Relative error of the size that a claim can live with, e.g. .1 for 4.5 … 5.5 %. */
  readonly tolerance: number;
  /**
   * Distance of the p-values' law from the uniform one that is right, for an approximate p-value. Below .2, where tests
   * decide, it is never more than {@linkcode DECIDING_DISTANCE}.
   */
  readonly distance: number;
  /** An exact test of a discrete statistic: the size may be smaller than the level, and p-values are not uniform. */
  readonly conservative?: boolean;
  readonly cost: Cost;
  /** Name of the null law, for tests that have several. */
  readonly law?: string;
}

/** p-values up to this one decide anything; there their law may be off by this much. */
const DECIDING = 0.2;
/** See {@linkcode SizeOptions.distance}. */
const DECIDING_DISTANCE = 0.005;

/** p-values at which the chart of uniformity shows the difference. */
const GRID = Array.from({ length: 41 }, (_, i) => i / 40);

/**
 * Counts rejections of samples that fulfil the null hypothesis at several levels (exact binomial bounds), and measures the
 * distance of the p-values from the uniform law (Dvoretzky–Kiefer–Wolfowitz), on the same draws.
 */
export function sizeCheck(options: SizeOptions): Check<TestSubject> {
  const { n, tolerance, distance, conservative = false, law, cost } = options;
  const { draw = fillNormal, levels = [0.01, 0.05, 0.1], values = n } = options;
  return {
    id: `size/${law === undefined ? "" : `${law},`}n=${n}`,
    tier: 2,
    what: conservative
      ? `Size at n = ${n} does not exceed the level.`
      : `Size at n = ${n} is the level within ${
        100 * tolerance
      } % of it; p-values are uniform within ${distance}, below ${DECIDING} within ${
        Math.min(distance, DECIDING_DISTANCE)
      }.`,
    against: law ?? "independent normal samples",
    statistical: true,
    sampleSizes: [n],
    cost,
    run(subject, { effort, falseAlarm, stream }) {
      const replicates = options.replicates[effort];
      const share = falseAlarm / (levels.length + (conservative ? 0 : 2));
      const p = new Float64Array(replicates);
      const rejected = levels.map(() => 0);
      const sample = new Float64Array(values);
      const draws = stream.child("samples");
      for (let r = 0; r < replicates; r++) {
        draw(draws, sample);
        p[r] = subject.pValue(sample, draws);
        levels.forEach((level, i) => {
          if (subject.rejects ? subject.rejects(sample, level) : p[r]! <= level) rejected[i]!++;
        });
      }
      const parts: Part[] = levels.map((level, i) =>
        ratePart(rejected[i]!, replicates, {
          label: `size at ${level}`,
          lower: conservative ? 0 : level * (1 - tolerance),
          upper: level * (1 + (conservative ? 0 : tolerance)),
          falseAlarm: share,
        })
      );
      if (!conservative) {
        parts.push(
          uniformityPart(p, DECIDING, Math.min(distance, DECIDING_DISTANCE), share),
          uniformityPart(p, 1, distance, share),
        );
      }
      return joinParts(parts, [
        ...levels.map((level, i) => sizePoint(n, law ?? "normal", level, rejected[i]!, replicates)),
        ...(conservative ? [] : uniformityPoints(n, law ?? "normal", p, distance)),
      ]);
    },
  };
}

function uniformityPart(
  p: Float64Array,
  upTo: number,
  tolerance: number,
  falseAlarm: number,
): Part {
  const bound = distanceBound(p.length, tolerance, falseAlarm);
  const found = distanceToUniform(p, upTo);
  const label = upTo < 1 ? `p-values below ${upTo}` : "p-values";
  return {
    passed: found <= bound.most,
    observed: `${label} ${found.toFixed(4)} from uniform`,
    allowed: `≤ ${bound.most.toFixed(4)}`,
    smallestFault: `${label} ${bound.caught.toFixed(4)} from uniform`,
    power: bound.power(found),
  };
}

function sizePoint(n: number, law: string, level: number, count: number, trials: number): Point {
  const [low, high] = clopperPearson(count, trials, 0.95);
  return { chart: "size", n, law, level, size: count / trials, low, high };
}

function uniformityPoints(n: number, law: string, p: Float64Array, tolerance: number): Point[] {
  const sorted = p.toSorted();
  let below = 0;
  return GRID.map((at) => {
    while (below < sorted.length && sorted[below]! <= at) below++;
    return {
      chart: "uniformity",
      n,
      law,
      p: at,
      difference: below / sorted.length - at,
      tolerance,
    };
  });
}
