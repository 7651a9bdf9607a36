/** Accuracy along training under the variance attack, and when the double safeguard removed whom. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { CHART_INK } from "../../../src/charts/palette.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure, FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { RunRecord } from "../runs/record.ts";
import { honestMean, runOf, type SeedRuns, seedRuns } from "../claims/runs.ts";
import { METHODS } from "./names.ts";

/** Heights at which removals are marked, in points of accuracy. */
const MARKS = { attacker: 3, honest: 8 } as const;

/** Mean and interval over seeds at every evaluation. */
function curve(
  runs: readonly SeedRuns[],
  name: string,
  column: "mean" | "reference",
  of: (seed: SeedRuns) => RunRecord,
): readonly FigureRow[] {
  const every = runs[0]!.cell.settings.protocol.evaluateEvery;
  return of(runs[0]!).accuracy.map((_, k) => {
    const { mean, ...rest } = centreAndInterval(
      runs.map((seed) => 100 * (of(seed).accuracy[k] ?? NaN)),
    );
    const at = { method: name, step: k * every, mean: null, reference: null, ...rest };
    return { ...at, [column]: mean, mark: null, removed: null, seed: null };
  });
}

/** One row for every removal. */
const removals = (runs: readonly SeedRuns[]): readonly FigureRow[] =>
  runs.flatMap((seed) =>
    runOf(seed, "double", "variance").removedAt.flatMap((step, worker) => {
      if (step === null) return [];
      const who = worker < seed.cell.settings.protocol.byzantine ? "attacker" : "honest";
      const row = { method: "removals", step, mean: null, reference: null };
      const nothing = { lower: null, upper: null, seeds: null };
      return [{ ...row, ...nothing, mark: MARKS[who], removed: who, seed: seed.cell.seed }];
    })
  );

/** Every method, mean over seeds. */
export function accuracyByStep(records: Records): Figure {
  const runs = seedRuns(records);
  const methods = runs[0]?.result.runs
    .filter(({ attack, method }) => attack === "variance" && method !== "honest-mean")
    .map(({ method }) => method) ?? [];
  const rows = runs.length === 0 ? [] : [
    ...methods.flatMap((method) =>
      curve(runs, METHODS[method], "mean", (seed) => runOf(seed, method, "variance"))
    ),
    ...curve(runs, METHODS["honest-mean"], "reference", honestMean),
    ...removals(runs),
  ];
  const x = quantitative("step", "Step", { axis: { tickCount: 6 } });
  const y = quantitative("mean", "Test accuracy, %", { scale: { domain: [0, 100] } });
  const color = nominal("method", null, {
    scale: { domain: methods.map((method) => METHODS[method]) },
  });
  return {
    id: "accuracy-by-step",
    title: "Who learns while four of ten workers send the variance attack?",
    claims: ["SG-2", "SG-2a", "SG-3a"],
    caption:
      "Test accuracy along training, mean over seeds; dashed: the mean of the six honest workers alone. Marks at the bottom: " +
      "steps at which the double safeguard removed a worker, every seed; a filter that worked would mark attackers alone.",
    spec: {
      height: 280,
      layer: [
        lines(
          {
            x,
            y: { ...y, field: "reference" },
            color: { value: CHART_INK.ink.light },
            detail: { field: "method" },
          },
          { dashed: true },
        ),
        lines({ x, y, color }, { width: 2 }),
        points(
          {
            x,
            y: { ...y, field: "mark" },
            color: { value: CHART_INK.muted.light },
            shape: nominal("removed", "Removed by the double safeguard", {
              scale: { domain: ["attacker", "honest"], range: ["triangle-up", "circle"] },
              legend: { orient: "bottom" },
            }),
          },
          { size: 35, opacity: 0.6 },
        ),
      ],
    },
    rows,
  };
}
