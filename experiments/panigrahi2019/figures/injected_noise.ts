/** Test accuracy at equal training loss against the size of the injected noise. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { injection } from "../injection/study.ts";
import { centreAndInterval } from "./over_seeds.ts";

/** Large batches with noise; the line is the small batch. */
export function injectedNoise(records: Records): Figure {
  const arms = records.of(injection).flatMap(({ result }) =>
    result.arms.map((arm, index) => ({ ...arm, index }))
  );
  const points = (accuracies: readonly (number | null)[]) =>
    accuracies.flatMap((accuracy) => accuracy === null ? [] : 100 * accuracy);
  const small = mean(
    points(arms.filter(({ index }) => index === 0).map((arm) => arm.testAccuracy)),
  );
  const groups = Map.groupBy(arms.filter(({ index }) => index > 0), ({ scale }) => scale);
  const rows = [...groups]
    .map(([scale, own]) => ({
      scale,
      ...centreAndInterval(points(own.map((arm) => arm.testAccuracy))),
    }))
    .filter(({ seeds }) => seeds > 0)
    .map((row) => ({ ...row, small, series: "b = 256 with noise" }));
  const x = quantitative("scale", "Standard deviation of the noise over that of small batches", {
    axis: { grid: false },
  });
  const y = quantitative("mean", "Test accuracy, %", { scale: { zero: false } });
  const color = nominal("series", null, { legend: null });
  return {
    id: "injected-noise",
    title: "Does isotropic noise give large batches the accuracy of small ones?",
    claims: ["P6"],
    caption:
      "Test accuracy of b = 256 at training loss .5 against the size of the isotropic Gaussian noise in its gradients (0: " +
      "none), mean over the seeds that got there with 95 % interval. The dashed line is b = 16 without noise.",
    spec: {
      width: 480,
      height: 240,
      layer: [
        ...(Number.isFinite(small) ? [referenceLine("y", small)] : []),
        intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
        lines({ x, y, color }, { points: true }),
      ],
    },
    rows,
  };
}
