/** What a reader must know about the runs behind a claim: missing cells, runs that did not fit as they should. @module */
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import type { Records } from "../../../src/records/records.ts";
import type { Study } from "../../../src/records/study.ts";
import type { NoiseResult } from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import { type Run, runsOf } from "./runs.ts";

/** T must lie in this range for "late" to mean late, and "early" early (ADDENDUM.md). */
const T_RANGE = [400, 4000] as const;

function fitLines(runs: readonly Run[]): readonly string[] {
  const count = (text: string, failing: (run: Run) => boolean) => {
    const some = runs.filter(failing);
    const names = [...new Set(some.map(({ settings }) => settings.data.name))].join(", ");
    return some.length === 0 ? [] : [`${some.length} of ${runs.length} runs ${text} (${names})`];
  };
  return [
    ...count(
      "did not reach the loss and 100 % training accuracy: nothing is late in them, and early is a share of the cap",
      ({ result }) => !result.fitted,
    ),
    ...count(
      `have a T outside ${T_RANGE[0]} … ${T_RANGE[1]} steps`,
      ({ result: { fitted, stepsToFit: T } }) => fitted && (T < T_RANGE[0] || T > T_RANGE[1]),
    ),
  ];
}

/** How many data sets judge, where some are missing. */
function judgedLines(
  records: Records,
  study: Study<NoiseSettings, NoiseResult>,
): readonly string[] {
  const nameOf = (settings: unknown) => study.settings.parse(settings).data.name;
  const present = new Set(records.of(study).map(({ cell }) => cell.settings.data.name));
  const absent = new Set(
    records.missing(study).map(({ cell }) => nameOf(cell.settings)).filter((one) =>
      !present.has(one)
    ),
  );
  if (absent.size === 0 || present.size === 0) return [];
  return [
    `judged on ${present.size} of ${present.size + absent.size} data sets, without ${
      [...absent].join(", ")
    }`,
  ];
}

/** Caveats of a claim that reads one study of noise. */
export function noiseCaveats(
  records: Records,
  study: Study<NoiseSettings, NoiseResult>,
): readonly string[] {
  return [
    ...missingLines(records.missing(study)),
    ...judgedLines(records, study),
    ...fitLines(runsOf(records, study)),
  ];
}
