/** S9: a rate of convergence whose formula was not at hand. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { notOperational } from "../../../src/claims/rules/not_operational.ts";

const REASON = "the formula is not public in what was read";

/** Not operational. */
export const s9: Claim = {
  id: "S9",
  statement: "There is an explicit rate of convergence to a local minimum in terms of α.",
  source: "abstract of the extended version, arXiv:1912.00018",
  axis: "none",
  effect: "none: the statement does not say what to measure",
  reads: [],
  rule: notOperational(REASON),
  estimators: [],
  find: () => ({ effects: null, evidence: [], caveats: [REASON], sampleSizes: {} }),
};
