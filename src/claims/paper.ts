/** A paper is a declaration: its studies, its claims, its figures. @module */
import type { Figure } from "../records/figure.ts";
import type { Records } from "../records/records.ts";
import type { AnyStudy } from "../records/study.ts";
import type { ClaimsOfPaper } from "./family.ts";

/** A chart that a paper declares. */
export interface FigureOf {
  /** Unique in its paper, e.g. `acceptance-by-batch-size`. */
  readonly id: string;
  /** The studies whose records it shows. */
  readonly reads: readonly AnyStudy[];
  /** Ids of the claims that it stands beside; empty for the overview. */
  readonly claims: readonly string[];
  /** Draws what the records hold; null where they cannot fill it. */
  draw(records: Records): Figure | null;
}

/** One paper, or a set of questions of our own. */
export interface Paper extends ClaimsOfPaper {
  /** One line. */
  readonly title: string;
  /** Citation: authors, title, venue, arXiv number. */
  readonly citation: string;
  /** What was chosen where the paper leaves it open: a file, from the root of the repository. */
  readonly addendum?: string;
  /** Its kinds of cells; a claim may also read studies of other papers. */
  readonly studies: readonly AnyStudy[];
  /** Those of its studies that no claim reads: they decide nothing, and run where evidence is asked for and in the `paper` profile. */
  readonly evidence?: readonly AnyStudy[];
  /** Charts of what was found; the first is the hero of the paper's page. */
  readonly figures: readonly FigureOf[];
}
