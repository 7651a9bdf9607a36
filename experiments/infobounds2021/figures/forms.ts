/** How tight the forms of the bound are, beside the 2R² form of Neu et al. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { BumpTerms } from "../bump/record.ts";
import { bestBound } from "../reading/best_bound.ts";
import { bumpRuns } from "../reading/bump_runs.ts";
import { byConfig } from "../reading/by_seed.ts";

const FORMS: readonly (readonly [string, (terms: BumpTerms) => number])[] = [
  ["Wang–Mao, log", ({ wangMao }) => wangMao],
  ["Wang–Mao, linear", ({ wangMaoLinear }) => wangMaoLinear],
  ["Neu, direct", ({ direct }) => direct],
  ["Neu, 4R²", ({ neuPublished }) => neuPublished],
];

/** Ratio by configuration and form. */
export function forms(records: Records): Figure {
  const rows = byConfig(bumpRuns(records)).flatMap(([config, runs]) =>
    FORMS.map(([form, information]) => ({
      config,
      form,
      ...centreAndInterval(
        runs.map((run) =>
          bestBound(run, ({ neu }) => neu).bound / bestBound(run, information).bound
        ),
      ),
    }))
  );
  const x = quantitative("mean", "Neu et al. (2R²) over the other bound", {
    scale: { type: "log", nice: false, padding: 20 },
    axis: { values: [0.5, 0.7, 1, 1.4, 2, 3, 4, 6], format: "~g" },
  });
  const color = nominal("form", null, { sort: FORMS.map(([form]) => form) });
  return {
    id: "forms",
    title: "How much tighter is Wang and Mao's bound?",
    claims: ["IB-3"],
    caption:
      "The bound of Neu et al. in its 2R² form over other forms, each at its own best σ under the same cap on Δ, by " +
      "configuration of the bump; mean over seeds with 95 % interval. Right of the line a form is tighter. The direct form " +
      "leaves out one inequality, the published constant 4R² adds a factor √2 to the first term.",
    spec: {
      height: 240,
      layer: [
        referenceLine("x", 1),
        ...intervalPoint("x", x, {
          y: nominal("config", null, { sort: null }),
          yOffset: { field: "form", sort: FORMS.map(([form]) => form) },
          color,
        }),
      ],
    },
    rows,
  };
}
