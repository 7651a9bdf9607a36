/** Two figures, one for each study. @module */
import type { FigureOf } from "../../../../claims/paper.ts";
import type { Figure, FigureRow } from "../../../../records/figure.ts";
import { products } from "../products/study.ts";
import { walks } from "../walks/study.ts";

function points(
  declared: Pick<Figure, "id" | "claims">,
  x: string,
  y: string,
  rows: readonly FigureRow[],
): Figure | null {
  return rows.length === 0 ? null : {
    ...declared,
    title: `${y} by ${x}`,
    caption: `Every point is one seed: ${y} against ${x}, as the records hold them.`,
    spec: {
      height: 100,
      mark: "point",
      encoding: {
        x: { field: x, type: "ordinal" },
        y: { field: y, type: "quantitative" },
      },
    },
    rows,
  };
}

const SPREAD = { id: "spread", claims: ["T1", "T2"] };
const DIAGONAL = { id: "diagonal", claims: ["T3"] };

/** The hero first. */
export const figures: readonly FigureOf[] = [{
  ...SPREAD,
  reads: [walks],
  draw: (records) =>
    points(
      SPREAD,
      "steps",
      "largest",
      records.of(walks).map(({ cell, result }) => ({
        steps: cell.settings.steps,
        largest: Math.max(...result.ends.map(Math.abs)),
      })),
    ),
}, {
  ...DIAGONAL,
  reads: [products],
  draw: (records) =>
    points(
      DIAGONAL,
      "size",
      "mean",
      records.of(products).map(({ cell, result }) => ({
        size: cell.settings.size,
        mean: result.meanDiagonal,
      })),
    ),
}];
