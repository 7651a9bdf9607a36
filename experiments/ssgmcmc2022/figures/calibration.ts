/** Reliability diagram of the mixtures. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import { wilson } from "../../../src/stats/inference/wilson.ts";
import type { ReliabilityBin } from "../images/record.ts";
import { images } from "../images/study.ts";
import { type ImageRuns, imageRuns } from "../reading/image_runs.ts";
import { samplerChannel } from "./sampler_channel.ts";

const DECLARED = { id: "reliability", claims: ["SM-2n"] };

const PERFECT = "perfect";

/** A bin over all seeds; null if it is empty. */
function pooled(bins: readonly ReliabilityBin[]) {
  const count = bins.reduce((sum, one) => sum + one.images, 0);
  if (count === 0) return null;
  const correct = bins.reduce((sum, one) => sum + one.correct, 0);
  const confidence = bins.reduce((sum, one) => sum + one.images * (one.confidence ?? 0), 0);
  const [lower, upper] = wilson(correct, count, 0.95);
  return { confidence: confidence / count, accuracy: correct / count, lower, upper, images: count };
}

function rowsOf({ name, samplers }: ImageRuns): readonly FigureRow[] {
  const measured = [...samplers].flatMap(([sampler, runs]) =>
    runs[0]!.reliability.flatMap((_, bin) => {
      const row = pooled(runs.map((one) => one.reliability[bin]!));
      return row === null ? [] : [{ panel: name, sampler, ...row }];
    })
  );
  const diagonal = [0, 1].map((at) => ({
    panel: name,
    sampler: PERFECT,
    confidence: at,
    accuracy: at,
    lower: null,
    upper: null,
    images: null,
  }));
  return [...measured, ...diagonal];
}

/** Accuracy against confidence, by sampler. */
export const calibration: FigureOf = {
  ...DECLARED,
  reads: [images],
  draw(records) {
    const rows = imageRuns(records).flatMap(rowsOf);
    if (rows.length === 0) return null;
    const scale = { domain: [0, 1] };
    const x = quantitative("confidence", "Confidence", { scale, axis: { grid: false } });
    const y = quantitative("accuracy", "Share that is right", { scale });
    const color = samplerChannel(PERFECT);
    return {
      ...DECLARED,
      title: "Are the mixtures as often right as they are sure?",
      caption:
        "Reliability diagram of the last mixtures: test images of all seeds in ten bins of confidence, the probability of " +
        "the most probable class; share of them that is right, with its 95 % interval (Wilson). Below the diagonal a " +
        "sampler is too sure. Decides no claim.",
      spec: panels(nominal("panel", null), 2, {
        height: 220,
        layer: [
          intervalBar("y", y, { x, color }),
          lines({ x, y, color }, { points: true }),
        ],
      }),
      rows,
    };
  },
};
