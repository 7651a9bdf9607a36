/** How long samplers remember their predictions. @module */
import { band } from "../../../src/charts/marks/band.ts";
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import type { SamplerMeasures } from "../images/record.ts";
import { images } from "../images/study.ts";
import { type ImageRuns, imageRuns } from "../reading/image_runs.ts";
import { mean } from "../reading/mean.ts";
import { samplerChannel } from "./sampler_channel.ts";

const DECLARED = { id: "autocorrelation", claims: ["SM-1", "SM-1c"] };

function rowsOf({ name, samplers }: ImageRuns): readonly FigureRow[] {
  return [...samplers].flatMap(([sampler, runs]) => {
    const { autocorrelation, mixtures, kept } = runs[0]!;
    const spacing = mixtures.at(-1)!.evaluations / kept;
    return autocorrelation.map((_, lag) => ({
      panel: name,
      sampler,
      evaluations: lag * spacing,
      ...centreAndInterval(runs.map((one) => one.autocorrelation[lag]!)),
    }));
  });
}

/** How far the first half of the chains is from the second: mean over seeds of split R̂, and of the effective size. */
function mixed({ name, samplers }: ImageRuns): string {
  const over = (runs: readonly SamplerMeasures[], read: (one: SamplerMeasures) => number) =>
    mean(runs.map(read));
  const said = [...samplers].map(([sampler, runs]) =>
    `${sampler} ${over(runs, (one) => one.splitRhat).toFixed(2)} and ${
      over(runs, (one) => one.effectiveSize).toFixed(1)
    } of ${runs[0]!.kept} states`
  );
  return `${name}: ${said.join("; ")}.`;
}

/** Autocorrelation of predictions against gradient evaluations. */
export const autocorrelations: FigureOf = {
  ...DECLARED,
  reads: [images],
  draw(records) {
    const problems = imageRuns(records);
    const rows = problems.flatMap(rowsOf);
    if (rows.length === 0) return null;
    const x = quantitative("evaluations", "Lag, gradient evaluations", {
      axis: { format: "~s", tickCount: 4, grid: false },
    });
    const y = quantitative("mean", "Autocorrelation");
    const color = samplerChannel();
    return {
      ...DECLARED,
      title: "Autocorrelation of what samplers predict",
      caption:
        "Sample autocorrelation of the log-probability of a test image's label along the chain, mean over test images; mean " +
        "over seeds with 95 % band. The lag counts gradients, so that a step of S-SGLD or of the dropout form is as long as " +
        "it is dear. All chains start near the most probable weights and are short beside the slowest directions: the " +
        "curves compare samplers, they do not show that any has mixed. Split R̂ and effective size of the mean over images, " +
        `both rank-normalised, mean over seeds: ${problems.map(mixed).join(" ")} Decides no claim.`,
      spec: {
        ...panels(nominal("panel", null), 2, {
          height: 190,
          layer: [
            referenceLine("y", 0),
            band(y, ["lower", "upper"], { x, color }),
            lines({ x, y, color }),
          ],
        }),
        resolve: { scale: { x: "independent" } },
      },
      rows,
    };
  },
};
