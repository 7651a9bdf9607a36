/** A run as JUnit XML. @module */
import type { SuiteRun } from "./run_suite.ts";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * One test suite per estimator, one test case per check.
 *
 * @param replay gives the command that runs a check again
 */
export function junit({ reports }: SuiteRun, replay: (id: string) => string): string {
  const names = [...new Set(reports.map(({ estimator }) => estimator))];
  const suites = names.map((name) => {
    const own = reports.filter(({ estimator }) => estimator === name);
    const cases = own.map(({ id, passed, observed, allowed, seconds }) => {
      const head = `<testcase classname="verify.${escape(name)}" name="${escape(id)}" time="${
        seconds.toFixed(3)
      }"`;
      if (passed) return `${head}/>`;
      const message = escape(`found ${observed}; passes: ${allowed}`);
      return `${head}><failure message="${message}">${escape(replay(id))}</failure></testcase>`;
    });
    const failures = own.filter(({ passed }) => !passed).length;
    return `<testsuite name="${escape(name)}" tests="${own.length}" failures="${failures}">\n${
      cases.join("\n")
    }\n</testsuite>`;
  });
  const failures = reports.filter(({ passed }) => !passed).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="deno task verify" tests="${reports.length}" failures="${failures}">\n${
    suites.join("\n")
  }\n</testsuites>\n`;
}
