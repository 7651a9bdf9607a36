/** Puts a published report's main chart and verdicts into the README. @module */
import { replaceSection } from "../base/marked_section.ts";
import { UserError } from "../base/errors.ts";
import {
  claimsTable,
  countsTable,
  runLine,
  secondReadingLine,
} from "../report/files/claims_table.ts";
import type { ReportInput } from "../report/input.ts";

const REPORT = "reports/published/";
const paperPage = (paper: string) => `${REPORT}${paper}/index.html`;

/** The hero of the first paper, with the page that it stands on. */
function picture({ experiments: [first] }: ReportInput): string[] {
  const hero = first?.figures[0];
  if (first === undefined || hero === undefined) return [];
  const { id } = first.experiment;
  return [
    `[![${hero.title}](${REPORT}${id}/${hero.id}.svg)](${paperPage(id)})`,
    `_${hero.caption}_`,
  ];
}

/**
 * What stands between the README's claims markers, fenced off from the formatter: the main chart; of a single paper every
 * claim, of several one line each with how many claims came out how.
 *
 * @param input the published report
 */
export function readmeSection(input: ReportInput): string {
  const [first, ...others] = input.experiments;
  const verdicts = first === undefined
    ? []
    : others.length > 0
    ? [countsTable(input, paperPage)]
    : [`**${first.experiment.title}** ${first.experiment.citation}`, claimsTable(first)];
  return [
    "<!-- deno-fmt-ignore-start -->",
    ...picture(input),
    ...verdicts,
    ...secondReadingLine(input),
    runLine(input),
    "<!-- deno-fmt-ignore-end -->",
  ].join("\n\n");
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
