/** Δ by family of directions: random ones against coordinates and eigenvectors. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { noise } from "../noise/study.ts";
import { gap, observations, runsOf } from "../reading/runs.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

const LABELS: Record<string, string> = {
  sphere: "random (sphere)",
  coordinates: "coordinates",
  eigenvectors: "top eigenvectors",
};

const BATCH_SIZES = [32, 256, 4096];

/** The early checkpoint, b ∈ {32, 256, 4096}. */
export function directionFamilies(records: Records): Figure {
  const all = observations(runsOf(records, noise), { place: "early" })
    .filter(({ sample }) => BATCH_SIZES.includes(sample.batchSize));
  const rows = perSeed(
    all,
    ({ run, family, sample }) => ({
      cell: run.settings.data.name,
      family: LABELS[family.family] ?? family.family,
      batchSize: sample.batchSize,
    }),
    ({ run }) => run.seed,
    (group) => mean(group.flatMap(({ sample }) => gap(sample, "acceptedShapiroWilk") ?? [])),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const y = nominal("family", null, { sort: Object.values(LABELS) });
  const color = nominal("family", null, { legend: null });
  const x = quantitative("mean", "Δ", {
    scale: { domain: [-1, 0.2] },
    axis: { values: [-1, -0.5, 0] },
  });
  return {
    id: "direction-families",
    title: "Do random directions look more Gaussian than coordinates and top eigenvectors?",
    claims: ["P7c", "P7e"],
    caption:
      "Acceptance gap Δ by Shapiro–Wilk at step T/32 for each family of directions, each against its own " +
      "surrogate; mean over seeds with 95 % interval.",
    spec: {
      facet: {
        row: nominal("cell", null, {
          header: { orient: "top", labelAngle: 0, labelAlign: "left", labelAnchor: "start" },
        }),
        column: ordinal("batchSize", "Batch size b"),
      },
      spec: {
        height: 90,
        layer: [referenceLine("x", 0, "solid"), ...intervalPoint("x", x, { y, color })],
      },
    },
    rows,
  };
}
