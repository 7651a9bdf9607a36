import assert from "node:assert/strict";
import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
import { findings } from "./findings.ts";

const { summary, table } = madeUpAnalysis();
const judged = { first: table.at(0), count: 3 };

/** The sentences about stable fits of three columns. */
function fitWords(converged: number, withoutMaximum: number): readonly string[] {
  const stableFits = { made: 3, converged, withoutMaximum };
  return findings({ ...summary, overview: { ...summary.overview, stableFits } }, judged)
    .filter((line) => line.includes("no estimate of it"));
}

Deno.test("findings() tell a likelihood without a maximum from a fit that did not find it", () => {
  assert.deepEqual(fitWords(3, 0), []);
  const [none, ...others] = fitWords(1, 2);
  assert.match(none!, /^The likelihood of a stable law of 2 of 3 columns has no maximum/);
  assert.deepEqual(others, []);
  const both = fitWords(0, 1);
  assert.equal(both.length, 2);
  assert.match(both[1]!, /^The stable fit of 2 of 3 columns did not converge, though it may have/);
});
