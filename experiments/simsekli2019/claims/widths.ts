/** S3, S3s: does α̂ fall as width grows? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { lineFit } from "../../../src/stats/series/line_fit.ts";
import { evidenceByClass } from "../reading/evidence.ts";
import { POOLED, pooledSizes } from "../reading/estimators.ts";
import { classEffects, type Run, runsOf } from "../reading/runs.ts";
import { width, type WidthResult, type WidthSettings } from "../width/study.ts";
import { above, type ByClass, classClaim } from "./class_claim.ts";

type WidthRun = Run<WidthSettings, WidthResult>;

const netWidth = ({ settings: { net } }: WidthRun) => "width" in net ? net.width : NaN;

/** Data set and depth: the widths together make a class. */
function classOf({ settings: { data, net } }: WidthRun): string {
  return `${data.id}, ${"depth" in net ? `depth ${net.depth}` : net.name}`;
}

/** Slope on log₂ of the width; a seed that lacks a width of its class has none. */
function slope(
  runs: readonly WidthRun[],
  widths: number,
  read: (run: WidthRun) => number,
): number {
  if (runs.length < widths) return NaN;
  return lineFit(runs.map((run) => Math.log2(netWidth(run))), runs.map(read)).slope;
}

const a = ({ result }: WidthRun) => result.pooled.inverse;
const excess = ({ result }: WidthRun) => result.pooled.inverse - result.surrogate;

/** Doublings of the paper's grid, from 4 to 1024, and where α̂ begins in the sentence that states a slope's size. */
const [DOUBLINGS, FROM] = [8, 1.6] as const;

function widthClaim(
  { read, bound, ...words }: {
    readonly id: string;
    readonly statement: string;
    readonly source: string;
    readonly effect: string;
    readonly bound: number;
    readonly read: (run: WidthRun) => number;
  },
): Claim<ByClass> {
  return classClaim({
    ...words,
    axis: "dimension-wise",
    region: above(bound),
    seeds: 10,
    reads: [width],
    estimators: [POOLED],
    afterTraining: true,
    find(records) {
      const runs = runsOf(records, width);
      const widthsOf = new Map(
        [...Map.groupBy(runs, classOf)].map((
          [name, own],
        ) => [name, new Set(own.map(netWidth)).size]),
      );
      const slopeOf = (own: readonly WidthRun[]) =>
        slope(own, widthsOf.get(classOf(own[0]!))!, read);
      return {
        effects: classEffects(runs, slopeOf, classOf),
        evidence: [...sizeInWords(runs, slopeOf), ...ends(runs)],
        caveats: missingLines(records.missing(width)),
        sampleSizes: pooledSizes(runs.map(({ result }) => result.pooled)),
      };
    },
  });
}

/** The slope in the paper's own unit: what becomes of α̂ = 1.60 over its eight doublings. */
function sizeInWords(
  runs: readonly WidthRun[],
  slopeOf: (own: readonly WidthRun[]) => number,
): readonly Evidence[] {
  return evidenceByClass(
    `α̂ after eight doublings of the width, from ${FROM.toFixed(2)}`,
    runs,
    (own) => 1 / (1 / FROM + DOUBLINGS * slopeOf(own)),
    {
      by: classOf,
      note: "the size of the slope in the paper's unit, over its range of widths, 4 … 1024",
    },
  );
}

function ends(runs: readonly WidthRun[]): readonly Evidence[] {
  const widths = [...new Set(runs.map(netWidth))].sort((x, y) => x - y);
  return widths.flatMap((one) => {
    const own = runs.filter((run) => netWidth(run) === one);
    return [
      ...evidenceByClass(`α̂ at width ${one}`, own, ([run]) => 1 / a(run!), { by: classOf }),
      ...evidenceByClass(
        `K₁/√(P·M) at width ${one}`,
        own,
        ([run]) => {
          const { blockLength, observations } = run!.result.pooled;
          return blockLength / Math.sqrt(observations);
        },
        { by: classOf },
      ),
    ];
  });
}

/** S3: α̂ falls as width grows. */
export const s3 = widthClaim({
  id: "S3",
  statement: "The released α̂ falls as width grows.",
  source: "recalled, medium confidence",
  effect: "θ = least-squares slope of a on log₂ width, after training",
  bound: 0,
  read: a,
});

/** S3s: beyond what the covariance does. */
export const s3s = widthClaim({
  id: "S3s",
  statement: "It falls beyond what the covariance does.",
  source: "derived",
  effect: "θ = least-squares slope of a − a_s on log₂ width, after training",
  bound: 0.01,
  read: excess,
});
