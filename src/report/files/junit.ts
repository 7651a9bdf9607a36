/**
 * Verdicts as JUnit XML. A contradicted claim is a result, not a failed test: its case passes and says so in a property.
 * A claim that was not run is skipped; a crashed cell is an error. @module
 */
import { type JUnitCase, junitXml } from "../../base/junit_xml.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { ReportInput } from "../input.ts";

function claimCase(paper: string, { claim, outcome, reason }: Verdict): JUnitCase {
  return {
    className: paper,
    name: claim,
    properties: { verdict: outcome },
    outcome: outcome === "not-run"
      ? { kind: "skipped", message: reason }
      : { kind: "passed", output: `${outcome}: ${reason}` },
  };
}

/**
 * The content of `junit.xml`.
 *
 * @example
 * ```ts
 * import { verdictsJUnit } from "./junit.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const xml = verdictsJUnit(madeUpInput());
 * assert.match(xml, /name="A2"[^]*?contradicted: the mean effect lies outside/); // passes all the same
 * assert.match(xml, /<skipped message="its data is missing"/);
 * ```
 */
export function verdictsJUnit({ experiments, cellTimings }: ReportInput): string {
  return junitXml(
    "sgn-lab",
    experiments.map(({ experiment: { id }, verdicts }) => ({
      name: id,
      cases: [
        ...verdicts.map((verdict) => claimCase(id, verdict)),
        ...cellTimings.filter((timing) => timing.experiment === id && timing.status === "failed")
          .map(({ cell, reason }): JUnitCase => ({
            className: `${id}.cells`,
            name: cell,
            outcome: { kind: "error", message: reason },
          })),
      ],
    })),
  );
}
