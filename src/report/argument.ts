/** What the papers together say about the question of the field, as a table of verdicts. @module */
import type { Outcome, Verdict } from "../claims/verdict.ts";

/** What one claim says at one place of the table. */
export interface ArgumentEntry {
  /** In few words, e.g. `Gaussian, b = 256`. */
  readonly text: string;
  readonly outcome: Outcome;
  /** Key of the paper whose page has the claim. */
  readonly paper: string;
  readonly claim: string;
}

/** The table: an entry that no claim decides has none. */
export interface Argument {
  /** The question, a heading. */
  readonly question: string;
  /** How to read the table. */
  readonly caption: string;
  /** What stands above the first column. */
  readonly rowTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly entries: readonly (readonly ArgumentEntry[])[];
  }[];
}

/** Which claim decides a place of the table, and what its verdict means there. */
export interface ArgumentSource {
  readonly claim: string;
  /** The claim's own minibatch sizes and what else a reader must know, e.g. `b = 100`. */
  readonly at: string;
  /** What it means at this place that the claim holds. */
  readonly holds: string;
  /** What it means that it fails. */
  readonly fails: string;
  /** Symbol of its effect, which is told with its size. */
  readonly effect: string;
}

/** The table before the run: which claims fill which entry. */
export interface ArgumentPlan extends Omit<Argument, "rows"> {
  readonly rows: readonly {
    readonly title: string;
    /** One list per column. */
    readonly entries: readonly (readonly ArgumentSource[])[];
  }[];
}

const rounded = (value: number) => value.toFixed(2).replace("-", "−");

/** Size of the effect: its mean, or the range of its means where there are several. */
function sizeOf({ rows }: Verdict, effect: string): string {
  const values = rows.map(({ value }) => value).filter(Number.isFinite);
  if (values.length === 0) return "";
  const [least, most] = [Math.min(...values), Math.max(...values)].map(rounded);
  return least === most ? ` (${effect} ${least})` : ` (${effect} ${least} … ${most})`;
}

function entryOf({ at, holds, fails, effect }: ArgumentSource, verdict: Verdict): ArgumentEntry {
  const { outcome, paper, claim } = verdict;
  const size = sizeOf(verdict, effect);
  const words = outcome === "reproduced"
    ? `${holds}${size}`
    : outcome === "contradicted"
    ? `${fails}${size}`
    : outcome === "inconclusive"
    ? `open${size}`
    : "not run";
  return { text: `${words}, ${at}`, outcome, paper, claim };
}

/**
 * Fills the table from verdicts. A claim that was not part of the run leaves its place empty.
 *
 * @param plan which claims fill which entry
 * @param verdicts of all papers
 * @returns nothing where no claim of the table was judged
 *
 * @example
 * ```ts
 * import { argumentOf } from "./argument.ts";
 * import assert from "node:assert/strict";
 *
 * const plan = { question: "?", caption: "", rowTitle: "", columns: [], rows: [] };
 * assert.equal(argumentOf(plan, []), undefined);
 * ```
 */
export function argumentOf(
  plan: ArgumentPlan,
  verdicts: readonly Verdict[],
): Argument | undefined {
  const found = new Map(verdicts.map((verdict) => [verdict.claim, verdict]));
  const rows = plan.rows.map(({ title, entries }) => ({
    title,
    entries: entries.map((sources) =>
      sources.flatMap((source) => {
        const verdict = found.get(source.claim);
        return verdict === undefined ? [] : [entryOf(source, verdict)];
      })
    ),
  }));
  return rows.some(({ entries }) => entries.flat().length > 0) ? { ...plan, rows } : undefined;
}
