/** The figures of this paper, the overview first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { AnyStudy } from "../../../src/records/study.ts";
import { bump } from "../bump/study.ts";
import { mlp } from "../mlp/study.ts";
import { boundAgainstGap } from "./bound_against_gap.ts";
import { boundAgainstSigma } from "./bound_against_sigma.ts";
import { boundOverRange } from "./bound_over_range.ts";
import { forms } from "./forms.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  id: string,
  reads: readonly AnyStudy[],
  claims: readonly string[],
  draw: (records: Records) => Figure,
): FigureOf {
  return {
    id,
    reads,
    claims,
    draw(records) {
      const drawn = draw(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  };
}

/** In the order of the report. */
export const figures: readonly FigureOf[] = [
  figure("bound-against-sigma", [bump], ["IB-1", "IB-1o"], boundAgainstSigma),
  figure("bound-against-gap", [mlp], ["IB-2", "IB-2f"], boundAgainstGap),
  figure("forms", [bump], ["IB-3"], forms),
  figure("bound-over-range", [bump, mlp], ["IB-4"], boundOverRange),
];
