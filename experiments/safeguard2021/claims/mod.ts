/** The claims of Allen-Zhu et al. 2021 (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { judge } from "../../../src/claims/judge.ts";
import type { Records } from "../../../src/records/records.ts";
import { FAMILY } from "./family.ts";
import { sg1 } from "./sg1.ts";
import { sg2 as byNumbers, sg2a } from "./sg2.ts";
import { sg3a, sg3n } from "./sg3.ts";
import { sg4 } from "./sg4.ts";

/** How SG-2a comes out among all six; the caveat of SG-2 changes no p-value. */
function admissibility(records: Records) {
  const claims: readonly Claim[] = [sg1, sg2a, byNumbers, sg3n, sg3a, sg4];
  return judge({ id: "safeguard2021", claims, families: FAMILY }, records)[1]!.outcome;
}

/** SG-2 with the caveat that it carries where SG-2a is not reproduced. */
const sg2: typeof byNumbers = {
  ...byNumbers,
  find(records) {
    const finding = byNumbers.find(records);
    if (finding.effects.every(({ effects }) => effects.length === 0)) return finding;
    const outcome = admissibility(records);
    if (outcome === "reproduced") return finding;
    return {
      ...finding,
      caveats: [...finding.caveats, `task not admissible: SG-2a is ${outcome}`],
    };
  },
};

/** In the order of the report. */
export const claims: readonly Claim[] = [sg1, sg2a, sg2, sg3n, sg3a, sg4];
