/** Puts a published report's main chart and claims table into the README. @module */
import { UserError } from "../base/errors.ts";
import { claimsTable } from "../report/files/claims_table.ts";
import { replaceSection } from "../base/marked_section.ts";
import type { ReportInput } from "../report/input.ts";

/** What stands between the README's claims markers: the main chart and the table, fenced off from the formatter. */
export function readmeSection(input: ReportInput): string {
  const main = input.experiments[0]?.figures[0];
  const picture = main === undefined
    ? ""
    : `[![${main.title}](reports/published/charts/${main.id}.svg)](reports/published/index.html)\n\n` +
      `_${main.caption}_\n\n`;
  return `<!-- deno-fmt-ignore-start -->\n\n${picture}${
    claimsTable(input)
  }\n\n<!-- deno-fmt-ignore-end -->`;
}

/**
 * The README with a new section.
 *
 * @param path of the README
 * @param input the published report
 * @throws {UserError} if the file or its markers are missing
 */
export async function renewedReadme(path: string, input: ReportInput): Promise<string> {
  const text = await Deno.readTextFile(path).catch(() => {
    throw new UserError(`cannot read ${path}, which the published claims go into; put it back`);
  });
  return replaceSection(text, "claims", readmeSection(input));
}
