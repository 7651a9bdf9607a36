/** What a night writes and prints. @module */
import { join } from "node:path";
import { replaceFolder } from "../files/replace_folder.ts";
import { storageError } from "../files/storage_error.ts";
import { readHistory } from "../nightly/history/history_file.ts";
import type { NightLine } from "../nightly/history/night_line.ts";
import { annotations, declarationOf } from "../nightly/report/annotations.ts";
import { nightChecks } from "../nightly/report/night_checks.ts";
import { nightJUnit, nightMarkdown } from "../nightly/report/night_files.ts";
import { nightPage } from "../nightly/report/night_page.ts";
import { nightText } from "../nightly/report/night_text.ts";
import type { CliContext } from "./context.ts";
import type { NightlyWorld } from "./nightly_world.ts";

/** Appends to the summary of a workflow, where there is one. */
async function summarise(text: string): Promise<void> {
  const path = Deno.env.get("GITHUB_STEP_SUMMARY");
  if (!path) return;
  try {
    await Deno.writeTextFile(path, text, { append: true });
  } catch (error) {
    throw storageError(error, path, "unset GITHUB_STEP_SUMMARY");
  }
}

/**
 * Prints the night's checks, writes its page, JUnit and Markdown.
 *
 * @param line of the night
 * @param around history and published claims
 * @param whole whether it was recorded
 * @param context of the command
 * @throws {UserError} if the folder cannot be written to
 */
export async function nightlyOutput(
  line: NightLine,
  around: NightlyWorld,
  whole: boolean,
  context: CliContext,
): Promise<void> {
  const { out, historyFolder, published, publishedValues } = around;
  const history = whole ? readHistory(historyFolder) : around.history;
  const checks = nightChecks(line);
  const markdown = nightMarkdown(line, checks);
  const page = await nightPage({ line, history, published, publishedValues });
  const files = new Map([
    ["index.html", page],
    ["junit.xml", nightJUnit(checks)],
    ["summary.md", markdown],
  ]);
  try {
    await replaceFolder(out, files);
  } catch (error) {
    throw storageError(error, out, "choose another with --out, below reports");
  }
  await summarise(markdown);
  context.stdout(nightText(line, checks, history.skipped));
  if (Deno.env.get("GITHUB_ACTIONS") === "true") {
    context.stdout(
      annotations(checks, (paper, claim) => declarationOf(context.root, paper, claim)),
    );
  }
  if (!whole) context.stdout("not recorded: only a part of the night was run\n");
  context.stdout(`${join(out, "index.html")}\n`);
}
