/** The figure above all: how far each effect lies from the edge of its claim's region. @module */
import { CATEGORIES, CHART_INK } from "../charts/palette.ts";
import { nominal, quantitative } from "../charts/marks/channel.ts";
import { intervalPoint } from "../charts/marks/interval_point.ts";
import { referenceLine } from "../charts/marks/reference_line.ts";
import type { Figure, FigureRow } from "../records/figure.ts";
import type { JudgedClaim } from "./judged_claim.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { TestRow } from "../claims/rule.ts";
import { admissibleRows } from "../claims/admissible_rows.ts";
import { leastFavourable, SHORT_LIST } from "../claims/least_favourable.ts";

/** A test, its label on the axis, and the verdict that it belongs to. */
export interface ForestLine {
  readonly label: string;
  readonly row: TestRow;
  readonly outcome: JudgedClaim["verdict"]["outcome"];
}

/** Distances beyond this many half-widths are drawn at the edge. */
const FARTHEST = 12;

const COLOURS = [CATEGORIES[0]!, CATEGORIES[1]!, CATEGORIES[2]!, CHART_INK.rule].map(({ light }) =>
  light
);

function drawn({ label, row, outcome }: ForestLine): FigureRow[] {
  if (row.margin === undefined) return [];
  const [lower, centre, upper] = row.margin;
  const clamp = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, value));
  return [{
    claim: label,
    outcome,
    value: row.value,
    lower: row.interval?.[0] ?? null,
    upper: row.interval?.[1] ?? null,
    distance: clamp(centre),
    from: clamp(lower),
    to: clamp(upper),
  }];
}

/**
 * Signed distances of tests on one scale, as their rules give them: right of 0 the effect lies inside the region. Tests
 * without a margin are left out.
 *
 * @param id of the figure
 * @param lines in the order of the axis, their labels unique
 */
export function verdictForest(id: string, lines: readonly ForestLine[]): Figure {
  const rows = lines.flatMap(drawn);
  const y = nominal("claim", null, { sort: null, axis: { labelLimit: 330 } });
  const present = OUTCOMES.filter((one) => rows.some(({ outcome }) => outcome === one));
  const color = nominal("outcome", null, {
    scale: {
      domain: [...present],
      range: present.map((one) => COLOURS[OUTCOMES.indexOf(one)]!),
    },
  });
  // Two lines: one would be wider than a phone's plot.
  const title = ["outside ← edge → inside", "half-widths of the interval"];
  const edge = FARTHEST + 0.5;
  const x = {
    ...quantitative("distance", "", {
      scale: { domain: [-edge, edge], nice: false },
      axis: { values: [-12, -8, -4, 0, 4, 8, 12] },
    }),
    title,
  };
  return {
    id,
    title: "How far is each effect from the edge of its region?",
    claims: [],
    caption:
      "Distance of every effect from the edge of the region that its claim names, in half-widths of its 95 % interval over " +
      `seeds; right of 0 it lies inside. Distances beyond ${FARTHEST} are drawn at ${FARTHEST}. ` +
      `Of a claim with more than ${SHORT_LIST} tests those that speak least for it are drawn; its own table has all.`,
    spec: {
      height: 22 * Math.max(2, rows.length),
      width: 560,
      layer: [
        referenceLine("x", 0),
        ...intervalPoint("x", x, { y, color }, { lower: "from", upper: "to", size: 70 }),
      ],
    },
    rows,
  };
}

/** The tests of a paper's claims; of a claim with many, those that speak least for it. */
export function paperForest(claims: readonly JudgedClaim[]): Figure {
  return verdictForest(
    "verdicts",
    claims.flatMap(({ claim, verdict }) => {
      const rows = admissibleRows(verdict);
      return leastFavourable(rows).map((row) => ({
        label: verdict.rows.length > 1 ? `${claim.id} · ${row.name}` : claim.id,
        row,
        outcome: verdict.outcome,
      }));
    }),
  );
}
