/** A group-sequential run as text for a terminal. @module */
import { formatDuration } from "../../base/format_duration.ts";
import { isDecided } from "../../claims/sequential/judge_look.ts";
import type { LookEntry, SequentialRecord } from "../../claims/sequential/sequential_record.ts";

const short = (p: number) => `${Number(p.toPrecision(2))}`;

/**
 * What was declared before the first look.
 *
 * @param path of the file that holds it; left out where it was declared earlier
 *
 * @example
 * ```ts
 * import { declarationText } from "./looks_text.ts";
 * import assert from "node:assert/strict";
 *
 * const claim = { paper: "a", claim: "A1", family: "a", places: 4, looks: [8, 16], levels: [0.001, 0.0118] };
 * const text = declarationText({
 *   version: 1, profile: "smoke", replication: 900, engine: "onnx:cpu", alpha: 0.05,
 *   declaredAt: "2026-11-28T00:00:00.000Z", claims: [claim, { ...claim, claim: "A2" }], looks: [],
 * }, "FILE");
 * assert.equal(text, "until decided: replication 900, declared 2026-11-28T00:00:00.000Z in FILE\n" +
 *   "  looks at 8, 16 seeds: A1, A2 (levels from 0.001, 0.012 over 4 places)\n");
 * ```
 */
export function declarationText(record: SequentialRecord, path?: string): string {
  const { replication, declaredAt, claims } = record;
  const groups = Map.groupBy(
    claims,
    ({ looks, levels, places }) => JSON.stringify([looks, levels, places]),
  );
  const lines = [...groups.values()].map((own) => {
    const { looks, levels, places } = own[0]!;
    return `  looks at ${looks.join(", ")} seeds: ${own.map(({ claim }) => claim).join(", ")} ` +
      `(levels from ${levels.map(short).join(", ")} over ${places} places)\n`;
  });
  const where = path === undefined ? "" : ` in ${path}`;
  return `until decided: replication ${replication}, declared ${declaredAt}${where}\n${
    lines.join("")
  }`;
}

/**
 * How a look came out.
 *
 * @param entries of the look
 * @param record with this look
 * @param again whether it was taken by an earlier run
 *
 * @example
 * ```ts
 * import { lookText } from "./looks_text.ts";
 * import assert from "node:assert/strict";
 *
 * const open = { pValue: 0.5, level: 0.01, rejected: false };
 * const entry = { paper: "a", claim: "A1", look: 2, seeds: 16, for: open, against: open };
 * const decided = { ...entry, claim: "A2", for: { pValue: 0.00123, level: 0.01, rejected: true } };
 * const text = lookText([entry, decided], {
 *   version: 1, profile: "smoke", replication: 900, engine: "", alpha: 0.05, declaredAt: "",
 *   claims: [], looks: [],
 * }, false);
 * assert.equal(text, "look 2: 2 claims, 1 decided: A2 reproduced at 16 seeds (p 0.0012 ≤ 0.01); open: A1\n");
 * ```
 */
export function lookText(
  entries: readonly LookEntry[],
  record: SequentialRecord,
  again: boolean,
): string {
  const look = entries[0]?.look ?? 0;
  const decided = entries.filter(isDecided).map((entry) => {
    const [word, side] = entry.for.rejected
      ? ["reproduced", entry.for] as const
      : ["contradicted", entry.against] as const;
    return `${entry.claim} ${word} at ${entry.seeds} seeds (p ${short(side.pValue)} ≤ ${
      short(side.level)
    })`;
  });
  const open = entries.filter((entry) => !isDecided(entry)).map(({ claim }) => claim);
  const taken = again ? ` (taken ${record.looks[look - 1]?.judgedAt})` : "";
  const list = (title: string, names: readonly string[]) =>
    names.length === 0 ? "" : `${title}${names.join(", ")}`;
  return `look ${look}${taken}: ${entries.length} claims, ${decided.length} decided` +
    `${list(": ", decided)}${list("; open: ", open)}\n`;
}

/**
 * What all looks cost together, if nothing is decided before the last.
 *
 * @param cells that all looks read
 *
 * @example
 * ```ts
 * import { mostText } from "./looks_text.ts";
 * import assert from "node:assert/strict";
 *
 * const text = mostText([{ cost: 30 }, { cost: 90 }]);
 * assert.equal(text, "the first look; all looks together at most 2 cells, about 2 min of one core\n");
 * ```
 */
export function mostText(cells: readonly { readonly cost: number }[]): string {
  const seconds = cells.reduce((sum, { cost }) => sum + cost, 0);
  return `the first look; all looks together at most ${cells.length} cells, about ${
    formatDuration(seconds)
  } of one core\n`;
}
