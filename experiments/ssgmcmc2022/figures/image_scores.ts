/** Classification of images against cost. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { points } from "../../../src/charts/marks/points.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import type { Scores } from "../images/record.ts";
import { images } from "../images/study.ts";
import { type ImageRuns, imageRuns } from "../reading/image_runs.ts";
import { samplerChannel } from "./sampler_channel.ts";

const DECLARED = { id: "image-scores", claims: ["SM-2n"] };

const MEASURES: readonly { readonly panel: string; read(scores: Scores): number }[] = [
  { panel: "log-likelihood, nats", read: ({ logLikelihood }) => logLikelihood },
  { panel: "accuracy, %", read: ({ accuracy }) => 100 * accuracy },
  { panel: "calibration error, %", read: ({ calibrationError }) => 100 * calibrationError },
];

function rowsOf({ name, results, samplers }: ImageRuns): readonly FigureRow[] {
  return MEASURES.flatMap(({ panel: measure, read }) => {
    const panel = `${name}: ${measure}`;
    return [...samplers].flatMap(([sampler, runs]) => {
      const costs = runs[0]!.mixtures.map(({ evaluations }) => evaluations);
      return costs.flatMap((evaluations, at) => [
        {
          panel,
          sampler,
          evaluations,
          ...centreAndInterval(runs.map(({ mixtures }) => read(mixtures[at]!.scores))),
          // The mean score of single states stands at the whole cost.
          single: at < costs.length - 1
            ? null
            : centreAndInterval(runs.map((one) => read(one.single))).mean,
        },
        ...(sampler === [...samplers.keys()][0]
          ? [{
            panel,
            sampler: "start",
            evaluations,
            mean: centreAndInterval(results.map(({ start }) => read(start))).mean,
            lower: null,
            upper: null,
            seeds: results.length,
            single: null,
          }]
          : []),
      ]);
    });
  });
}

/** Log-likelihood, accuracy and calibration of the mixtures. */
export const imageScores: FigureOf = {
  ...DECLARED,
  reads: [images],
  draw(records) {
    const rows = imageRuns(records).flatMap(rowsOf);
    if (rows.length === 0) return null;
    const x = quantitative("evaluations", "Gradient evaluations", {
      scale: { type: "log", nice: false },
      axis: { format: "~s", tickCount: 3, grid: false },
    });
    const y = quantitative("mean", "Score of the mixture", { scale: { zero: false } });
    const color = samplerChannel("start");
    return {
      ...DECLARED,
      title: "Images at equal cost: likelihood, accuracy, calibration",
      caption:
        "Test images under the mixture of the states so far (mean probabilities of classes, not mean scores), all samplers " +
        "from the same start near the most probable weights; mean over seeds with its 95 % interval. Hollow diamonds: the " +
        "mean score of single states, which the released code reports. A step of S-SGLD costs one gradient a group, one of " +
        "the dropout form one a mask. Higher is better for likelihood and accuracy, lower for the calibration error (ten " +
        "bins). Decides no claim.",
      spec: {
        ...panels(nominal("panel", null), 3, {
          height: 170,
          layer: [
            intervalBar("y", y, { x, color }),
            lines({ x, y, color }, { points: true }),
            points({ x, y: { ...y, field: "single" }, color }, { shape: "hollow diamond" }),
          ],
        }),
        resolve: { scale: { x: "independent", y: "independent" } },
      },
      rows,
    };
  },
};
