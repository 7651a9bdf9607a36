/** The verdicts of a replication beside the published ones. @module */
import { join } from "node:path";
import type { Verdict } from "../claims/verdict.ts";
import { storageError } from "../files/storage_error.ts";
import { ClaimsFile } from "../report/files/claims_schema.ts";

type Published = ClaimsFile["claims"][number];

/**
 * The published verdicts.
 *
 * @param folder of the published report
 * @returns one line of reason where there are none to compare with
 */
export function publishedVerdicts(folder: string): ClaimsFile | string {
  const path = join(folder, "claims.json");
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return `nothing is published in ${path}`;
    throw storageError(error, path, "put it back", "read");
  }
  try {
    const parsed = ClaimsFile.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch (error) {
    // No JSON: the same as another shape.
    if (!(error instanceof SyntaxError)) throw error;
  }
  return `${path} is not a claims.json of this version`;
}

/** Outcome by class; the claim's own where it is judged as a whole. */
function outcomes(
  { outcome, classes }: Pick<Verdict | Published, "outcome" | "classes">,
): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ["", outcome],
    ...(classes ?? []).map((one) => [one.name, one.outcome] as const),
  ]);
}

/**
 * One block per claim: its outcome here and as published, then every class on which either has one.
 *
 * @param verdicts of the replication
 * @param published what they are compared with, or why nothing is
 *
 * @example
 * ```ts
 * import { besidePublished } from "./beside_published.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(besidePublished([], "nothing is published"), "not compared: nothing is published\n");
 * ```
 */
export function besidePublished(
  verdicts: readonly Verdict[],
  published: ClaimsFile | string,
): string {
  if (typeof published === "string") return `not compared: ${published}\n`;
  const lines: [string, string, string][] = [["", "replication", "published"]];
  let [same, all] = [0, 0];
  for (const verdict of verdicts) {
    const before = published.claims.find(({ paper, id }) =>
      paper === verdict.paper && id === verdict.claim
    );
    const [here, there] = [outcomes(verdict), before ? outcomes(before) : new Map()];
    for (const name of new Set([...here.keys(), ...there.keys()])) {
      const label = name === "" ? `${verdict.paper} ${verdict.claim}` : `  ${name}`;
      const [now, then] = [here.get(name) ?? "–", there.get(name) ?? "–"];
      all++;
      if (now === then) same++;
      lines.push([label, now, now === then ? then : `${then}  differs`]);
    }
  }
  const width = (column: 0 | 1) => Math.max(...lines.map((line) => line[column].length));
  const [first, second] = [width(0), width(1)];
  const table = lines.map(([a, b, c]) => `${a.padEnd(first)}  ${b.padEnd(second)}  ${c}`.trimEnd());
  return `${table.join("\n")}\n${same} of ${all} outcomes as published\n`;
}
