/** Δ by family of directions: random ones against coordinates and eigenvectors. @module */
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, gap, mean, observations } from "../reading/runs.ts";
import { coreRuns } from "../reading/scope.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

const LABELS: Record<string, string> = {
  sphere: "random (sphere)",
  "low-rank": "random (low-rank)",
  coordinates: "coordinates",
  eigenvectors: "top eigenvectors",
};

/** Early checkpoints, b ∈ {32, 256, 4096}. */
export function directionFamilies(records: Records): Figure {
  const all = observations(coreRuns(records), { phase: "early", batchSizes: [32, 256, 4096] });
  const rows = perSeed(
    all,
    ({ run, family, sample }) => ({
      cell: className(run),
      family: LABELS[family.family] ?? family.family,
      batchSize: sample.batchSize,
    }),
    ({ run }) => run.seed,
    (group) => mean(group.flatMap(({ sample }) => gap(sample, "acceptedShapiroWilk") ?? [])),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const y = {
    field: "family",
    type: "nominal",
    title: null,
    sort: Object.values(LABELS),
  };
  return {
    id: "direction-families",
    title: "Do random directions look more Gaussian than coordinates and top eigenvectors?",
    claims: ["P7c", "P7e"],
    caption:
      "Acceptance gap Δ by Shapiro–Wilk at early checkpoints for each family of directions, each against its own " +
      "surrogate; mean over seeds with 95 % interval.",
    spec: {
      facet: {
        row: {
          field: "cell",
          type: "nominal",
          title: null,
          header: { orient: "top", labelAngle: 0, labelAlign: "left", labelAnchor: "start" },
        },
        column: { field: "batchSize", type: "ordinal", title: "Batch size b" },
      },
      spec: {
        width: 150,
        height: 90,
        layer: [
          { mark: "rule", encoding: { x: { datum: 0 } } },
          {
            mark: { type: "rule", strokeWidth: 2, clip: true },
            encoding: {
              y,
              x: { field: "lower", type: "quantitative", title: "Δ" },
              x2: { field: "upper" },
              color: { field: "family", type: "nominal", legend: null },
            },
          },
          {
            mark: { type: "point", filled: true, size: 60 },
            encoding: {
              y,
              x: {
                field: "mean",
                type: "quantitative",
                title: "Δ",
                scale: { domain: [-1, 0.2] },
                axis: { values: [-1, -0.5, 0] },
              },
              color: { field: "family", type: "nominal", legend: null },
            },
          },
        ],
      },
    },
    rows,
  };
}
