/**
 * Verdicts as JUnit XML. A contradicted claim is a result, not a failed test: its case passes and says so in a property.
 * A claim that was not run is skipped; a crashed cell is an error. @module
 */
import type { ReportInput } from "../input.ts";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The content of `junit.xml`. */
export function junitXml({ experiments, cellTimings }: ReportInput): string {
  const suites = experiments.map(({ experiment, verdicts }) => {
    const crashed = cellTimings.filter((timing) =>
      timing.experiment === experiment.id && timing.status === "failed"
    );
    const skipped = verdicts.filter((verdict) => verdict.outcome === "not-run").length;
    const cases = verdicts.map((verdict) =>
      `    <testcase classname="${experiment.id}" name="${verdict.claim}">\n` +
      `      <properties><property name="verdict" value="${verdict.outcome}"/></properties>\n` +
      (verdict.outcome === "not-run"
        ? `      <skipped message="${escape(verdict.reason)}"/>\n`
        : `      <system-out>${escape(`${verdict.outcome}: ${verdict.reason}`)}</system-out>\n`) +
      "    </testcase>\n"
    );
    const errors = crashed.map(({ cell, reason }) =>
      `    <testcase classname="${experiment.id}.cells" name="${escape(cell)}">\n` +
      `      <error message="${escape(reason)}"/>\n    </testcase>\n`
    );
    return `  <testsuite name="${experiment.id}" tests="${
      cases.length + errors.length
    }" failures="0" ` +
      `errors="${errors.length}" skipped="${skipped}">\n${cases.join("")}${
        errors.join("")
      }  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sgn-lab">\n${
    suites.join("")
  }</testsuites>\n`;
}
