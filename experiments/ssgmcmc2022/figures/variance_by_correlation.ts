/** The samplers' variances against the correlation of what they sample. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { perParameter } from "../../../src/sampling/partition.ts";
import { inverse } from "../../../src/sampling/theory/inverse.ts";
import { structuredPrecision } from "../../../src/sampling/theory/structured_precision.ts";
import { matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { dropout } from "../dropout/study.ts";
import { linear } from "../linear/study.ts";
import { dropoutRuns, keepsOf } from "../reading/dropout_runs.ts";
import { CORRELATIONS, linearRuns } from "../reading/linear_runs.ts";
import { mean } from "../reading/mean.ts";

const DECLARED = { id: "variance-by-correlation", claims: ["SM-1v", "SM-3"] };

const [SGLD, STRUCTURED] = ["SGLD", "S-SGLD"] as const;
const dropoutName = (keep: number) => `dropout, p = ${keep}`;
/** The p of the dropout form whose curves are drawn. */
const KEPT = 0.5;

const [PAIR, LINEAR] = ["a pair", "linear model, 20 weights"] as const;

/** Correlations of the curves. */
const CURVE = Array.from({ length: 40 }, (_, k) => k / 40 + (k === 39 ? 0.005 : 0));

/** (P_p⁻¹)₁₁/(P⁻¹)₁₁ of a precision with equal diagonal and equal off-diagonal entries. */
function targetRatio(d: number, diagonal: number, off: number, keep: number): number {
  const values = new Float64Array(d * d).fill(off);
  for (let i = 0; i < d; i++) values[i * (d + 1)] = diagonal;
  const precision = matrix(d, d, values);
  const target = structuredPrecision(precision, perParameter(d), keep);
  return inverse(target).values[0]! / inverse(precision).values[0]!;
}

/** Of a pair with variance 1 and correlation ρ. */
const pairRatio = (rho: number, keep: number) => targetRatio(2, 1, -rho, keep);

/** Of E XᵀX + I for N = 200 inputs with variance 1 and correlation ρ. */
const linearRatio = (rho: number, keep: number) => targetRatio(20, 201, 200 * rho, keep);

type Row = FigureRow & { readonly kind: "measured" | "exact" };

function curves(panel: string, ratio: typeof pairRatio): readonly Row[] {
  return ([[SGLD, 1], [STRUCTURED, 0], [dropoutName(KEPT), KEPT]] as const).flatMap((
    [sampler, keep],
  ) =>
    CURVE.map((rho): Row => ({
      panel,
      sampler,
      rho,
      kind: "exact",
      mean: ratio(rho, keep),
      lower: null,
      upper: null,
      seeds: null,
    }))
  );
}

function measured(records: Records): readonly Row[] {
  const point = (panel: string, sampler: string, rho: number, values: readonly number[]): Row => ({
    panel,
    sampler,
    rho,
    kind: "measured",
    ...centreAndInterval(values),
  });
  const weights = CORRELATIONS.flatMap((rho) => {
    const runs = linearRuns(records, rho);
    if (runs.length === 0) return [];
    return ([[SGLD, "sgld"], [STRUCTURED, "structured"]] as const).map(([sampler, key]) =>
      point(
        LINEAR,
        sampler,
        rho,
        runs.map(({ result }) => Math.exp(mean(result[key].logVarianceRatios))),
      )
    );
  });
  const pairs = dropoutRuns(records);
  if (pairs.length === 0 || !keepsOf(pairs).includes(KEPT)) return weights;
  const { correlation } = pairs[0]!.settings;
  return [
    ...weights,
    point(PAIR, SGLD, correlation, pairs.map(({ result }) => result.corrected.square)),
    point(
      PAIR,
      dropoutName(KEPT),
      correlation,
      pairs.flatMap(({ result }) =>
        result.dropout.filter(({ keep }) => keep === KEPT).map(({ square }) => square)
      ),
    ),
  ];
}

/** Marginal variance over the posterior's, with the curves of what each sampler samples. */
export const varianceByCorrelation: FigureOf = {
  ...DECLARED,
  reads: [linear, dropout],
  draw(records) {
    const points = measured(records);
    if (points.length === 0) return null;
    const rows = [...points, ...curves(PAIR, pairRatio), ...curves(LINEAR, linearRatio)];
    const x = quantitative("rho", "Correlation ρ", { scale: { domain: [0, 1] } });
    const y = quantitative("mean", "Variance over the posterior's");
    const color = nominal("sampler", null, { sort: [SGLD, STRUCTURED, dropoutName(KEPT)] });
    const only = (kind: Row["kind"]) => ({ transform: [{ filter: `datum.kind === '${kind}'` }] });
    return {
      ...DECLARED,
      title: "The more the weights hang together, the less of their spread S-SGLD keeps",
      caption:
        "Marginal variance of a weight over its posterior variance. Curves: the laws that the samplers have in the limit of " +
        "small steps, (P_p⁻¹)ᵢᵢ/(P⁻¹)ᵢᵢ with p = 1 (SGLD), 0 (S-SGLD, every weight its own group) and .5; for the linear " +
        "model P is that of the mean over inputs, in which ρ is the inputs' correlation. Points: geometric mean over " +
        "weights (linear model), mean of θ² (pair); mean over seeds with 95 % interval.",
      spec: panels(nominal("panel", null, { sort: [PAIR, LINEAR] }), 2, {
        height: 210,
        layer: [
          { ...lines({ x, y, color }), ...only("exact") },
          ...intervalPoint("y", y, { x, color }).map((layer) => ({
            ...layer,
            ...only("measured"),
          })),
        ],
      }),
      rows,
    };
  },
};
