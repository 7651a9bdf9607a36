/** A run as JUnit XML. @module */
import { junitXml } from "../src/base/junit_xml.ts";
import type { SuiteRun } from "./run_suite.ts";

/**
 * One test suite per estimator, one test case per check.
 *
 * @param replay gives the command that runs a check again
 */
export function junit({ reports }: SuiteRun, replay: (id: string) => string): string {
  const byEstimator = Map.groupBy(reports, ({ estimator }) => estimator);
  return junitXml(
    "deno task verify",
    [...byEstimator].map(([name, own]) => ({
      name,
      cases: own.map(({ id, passed, observed, allowed, seconds }) => ({
        className: `verify.${name}`,
        name: id,
        seconds,
        outcome: passed ? { kind: "passed" } : {
          kind: "failure",
          message: `found ${observed}; passes: ${allowed}`,
          text: replay(id),
        },
      })),
    })),
  );
}
