/** The verdicts beside those of the same records without the data that a bare machine lacks. @module */
import { html, type Markup } from "../../page/markup.ts";
import { table } from "../../page/table.ts";
import type { ReportInput, SecondReading } from "../input.ts";
import { verdictMark } from "./verdict_mark.ts";

/** The file of the second reading's verdicts, beside `claims.json`. */
export function secondClaimsFile(without: readonly string[]): string {
  return `claims-without-${without.join("-")}.json`;
}

/** Claims that come out otherwise without the data: id, verdict with it and without it. */
export function otherwise(
  { experiments }: ReportInput,
  reading: SecondReading,
): readonly (readonly [claim: string, withIt: string, without: string])[] {
  const first = new Map(
    experiments.flatMap(({ verdicts }) => verdicts).map((one) => [one.claim, one.outcome]),
  );
  return reading.experiments.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ claim, outcome }) => {
      const before = first.get(claim);
      return before === undefined || before === outcome ? [] : [[claim, before, outcome] as const];
    })
  );
}

/** What judges here, and where the verdicts without it stand; for the top of a page. */
export function readingsSentence({ secondReading: reading }: ReportInput): Markup {
  const without = (reading?.without ?? []).join(", ");
  return html`
    Classes of ${without} judge here beside those of the data that every machine has; a run without it is judged
        by the others alone, and <a
      href="#second-reading">that reading</a> of the same records stands below.
  `;
}

/**
 * Both readings of a paper's claims, where its cells read data that must be fetched.
 *
 * @param paper its key
 * @param input the run
 * @returns a section, or nothing where the paper has one reading
 *
 * @example
 * ```ts
 * import { secondReading } from "./second_reading.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const [paper] = input.experiments;
 * const verdicts = paper!.verdicts.map((one) => ({ ...one, outcome: "inconclusive" as const }));
 * const reading = { without: ["set"], experiments: [{ ...paper!, verdicts }] };
 * const section = secondReading("made-up", { ...input, secondReading: reading });
 * assert.ok(section !== false && section.text.includes("Read without set"));
 * assert.equal(secondReading("made-up", input), false);
 * ```
 */
export function secondReading(paper: string, input: ReportInput): Markup | false {
  const reading = input.secondReading;
  const first = input.experiments.find(({ experiment }) => experiment.id === paper);
  const second = reading?.experiments.find(({ experiment }) => experiment.id === paper);
  if (reading === undefined || first === undefined || second === undefined) return false;
  const without = reading.without.join(", ");
  const changed =
    second.verdicts.filter((one) =>
      first.verdicts.some(({ claim, outcome }) => claim === one.claim && outcome !== one.outcome)
    ).length;
  return html`
    <section aria-labelledby="second-reading">
      <h2 id="second-reading">Read without ${without}</h2>
      <p>The same records judged again as on a machine that lacks ${without}, by the same rules and over the same
        family. ${changed === 0
          ? "No verdict changes."
          : `${changed} of ${second.verdicts.length} verdicts change.`} All numbers of this
        reading are in <a href="../${secondClaimsFile(reading.without)}">${secondClaimsFile(
          reading.without,
        )}</a>.</p>
      ${table({
        caption: `Verdicts with and without ${without}.`,
        stacked: true,
        columns: [
          { title: "Claim" },
          { title: "With it" },
          { title: "Without it" },
          { title: "Why, without it", kind: "words" },
        ],
        rows: second.verdicts.map(({ claim, outcome, reason }) => [
          html`<a href="#${claim}">${claim}</a>`,
          verdictMark(first.verdicts.find((one) => one.claim === claim)?.outcome ?? "not-run"),
          verdictMark(outcome),
          reason,
        ]),
      })}
    </section>
  `;
}
