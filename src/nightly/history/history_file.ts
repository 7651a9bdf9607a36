/** The file of the history: append-only JSON lines. @module */
import { join } from "node:path";
import { storageError } from "../../files/storage_error.ts";
import { AcceptanceLine, HistoryLine, NightLine } from "./night_line.ts";

/** Name of the file in the history's folder. */
export const HISTORY_FILE = "nights.jsonl";

/** A line that this program does not read. */
export interface SkippedLine {
  /** From 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reason: string;
}

/** What a history holds. */
export interface History {
  /** The last line of each night, in the order of the nights. */
  readonly nights: readonly NightLine[];
  /** In the order of the file. */
  readonly acceptances: readonly AcceptanceLine[];
  /** They stay in the file. */
  readonly skipped: readonly SkippedLine[];
}

function parseLine(text: string): HistoryLine | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: "damaged: no JSON" };
  }
  if (typeof value !== "object" || value === null || !("version" in value) || !("kind" in value)) {
    return { wrong: "foreign: no version and kind" };
  }
  if (value.version !== 1) return { wrong: `foreign: version ${JSON.stringify(value.version)}` };
  const parsed = HistoryLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { wrong: `damaged: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "does not fit"}` };
}

/**
 * Reads the text of a history. A night that was repeated counts once, as it came out last: its seeds are the same.
 *
 * @param text the whole file
 *
 * @example
 * ```ts
 * import { parseHistory } from "./history_file.ts";
 * import assert from "node:assert/strict";
 *
 * const { nights, skipped } = parseHistory('{"version":9,"kind":"night"}\n{"torn\n\n');
 * assert.deepEqual(nights, []);
 * assert.deepEqual(skipped, [
 *   { line: 1, reason: "foreign: version 9" },
 *   { line: 2, reason: "damaged: no JSON" },
 * ]);
 * ```
 */
export function parseHistory(text: string): History {
  const nights = new Map<string, NightLine>();
  const acceptances: AcceptanceLine[] = [];
  const skipped: SkippedLine[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const parsed = parseLine(line);
    if ("wrong" in parsed) skipped.push({ line: index + 1, reason: parsed.wrong });
    else if (parsed.kind === "acceptance") acceptances.push(parsed);
    else nights.set(parsed.night, parsed);
  });
  const inOrder = [...nights.values()].sort((a, b) => a.night < b.night ? -1 : 1);
  return { nights: inOrder, acceptances, skipped };
}

/**
 * Reads the history of a folder; a folder without one has none.
 *
 * @param folder absolute path
 * @throws {UserError} if the file cannot be read
 */
export function readHistory(folder: string): History {
  return parseHistory(readText(folder));
}

function readText(folder: string): string {
  const path = join(folder, HISTORY_FILE);
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw storageError(error, path, "choose another with --history", "read");
  }
}

/**
 * Appends a line. A line that was torn by a crash keeps its place: the new one begins on its own.
 *
 * @param folder absolute path; made where it is missing
 * @param line a night or an acceptance
 * @throws {UserError} if the folder cannot be written to
 */
export function appendHistory(folder: string, line: HistoryLine): void {
  try {
    Deno.mkdirSync(folder, { recursive: true });
    const before = readText(folder);
    const gap = before === "" || before.endsWith("\n") ? "" : "\n";
    using file = Deno.openSync(join(folder, HISTORY_FILE), { append: true, create: true });
    const bytes = new TextEncoder().encode(`${gap}${JSON.stringify(HistoryLine.parse(line))}\n`);
    let done = 0;
    while (done < bytes.length) done += file.writeSync(bytes.subarray(done));
    file.syncDataSync();
  } catch (error) {
    throw storageError(error, folder, "choose another with --history");
  }
}
