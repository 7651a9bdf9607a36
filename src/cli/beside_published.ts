/** The verdicts of a replication beside the published ones. @module */
import { join } from "node:path";
import type { Verdict } from "../claims/verdict.ts";
import { storageError } from "../files/storage_error.ts";
import { ClaimsFile } from "../report/files/claims_schema.ts";

type Published = ClaimsFile["claims"][number];

/** What of a replication decides which published verdicts it is compared with. */
export interface ComparedRun {
  readonly profile: string;
  /** Data sets that its cells need and that were not there. */
  readonly absent: readonly string[];
}

/** Reads a file of verdicts; one line of reason where it cannot be. */
function verdictsIn(path: string): ClaimsFile | string {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) {
      throw storageError(error, path, "move it away", "read");
    }
    return `nothing is published in ${path}`;
  }
  try {
    const parsed = ClaimsFile.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return `${path} is not a claims.json of this version`;
}

/** The published verdicts without data that the replication lacks, too. */
function secondReadings(folder: string, absent: readonly string[]): readonly ClaimsFile[] {
  return [...Deno.readDirSync(folder)]
    .filter(({ name }) => /^claims-without-.*\.json$/.test(name))
    .map(({ name }) => verdictsIn(join(folder, name)))
    .filter((file) => typeof file !== "string")
    .filter(({ without = [] }) => without.length > 0 && without.every((id) => absent.includes(id)));
}

/**
 * The published verdicts that a replication is compared with: those without some data where it lacks the same.
 *
 * @param folder of the published report
 * @param run the replication
 * @returns one line of reason where there are none to compare with
 */
export function publishedVerdicts(
  folder: string,
  { profile, absent }: ComparedRun,
): ClaimsFile | string {
  const file = verdictsIn(join(folder, "claims.json"));
  if (typeof file === "string") return file;
  if (file.profile !== profile) {
    return `the published run is of the profile ${file.profile}, this one of ${profile}`;
  }
  const [second] = secondReadings(folder, absent);
  if (second === undefined) return file;
  const otherwise = new Map(second.claims.map((one) => [`${one.paper} ${one.id}`, one]));
  const claims = file.claims.map((one) => otherwise.get(`${one.paper} ${one.id}`) ?? one);
  return { ...file, claims, ...(second.without && { without: second.without }) };
}

/** Outcome by class that was run; the claim's own where it is judged as a whole. */
function outcomes(
  { outcome, classes }: Pick<Verdict | Published, "outcome" | "classes">,
): ReadonlyMap<string, string> {
  const all = [["", outcome], ...(classes ?? []).map((one) => [one.name, one.outcome])] as const;
  return new Map(all.filter(([, one]) => one !== "not-run").map(([name, one]) => [name!, one!]));
}

/**
 * One block per claim: its outcome here and as published, then every class on which either has one. What only one of them
 * ran is not compared.
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
  let [same, all, apart] = [0, 0, 0];
  for (const verdict of verdicts) {
    const before = published.claims.find(({ paper, id }) =>
      paper === verdict.paper && id === verdict.claim
    );
    const [here, there] = [outcomes(verdict), before ? outcomes(before) : new Map()];
    for (const name of new Set([...here.keys(), ...there.keys()])) {
      const label = name === "" ? `${verdict.paper} ${verdict.claim}` : `  ${name}`;
      const [now, then] = [here.get(name), there.get(name)];
      if (now === undefined || then === undefined) apart++;
      else all++;
      if (now !== undefined && now === then) same++;
      const differs = now !== undefined && then !== undefined && now !== then;
      lines.push([label, now ?? "–", `${then ?? "–"}${differs ? "  differs" : ""}`]);
    }
  }
  const width = (column: 0 | 1) => Math.max(...lines.map((line) => line[column].length));
  const [first, second] = [width(0), width(1)];
  const table = lines.map(([a, b, c]) => `${a.padEnd(first)}  ${b.padEnd(second)}  ${c}`.trimEnd());
  const without = published.without ? ` without ${published.without.join(", ")}` : "";
  const rest = apart > 0 ? `, ${apart} not compared: run on one side only` : "";
  return `${table.join("\n")}\n${same} of ${all} outcomes as published${without}${rest}\n`;
}
