/** Which claims share an error rate. @module */
import { familiesOf } from "../../claims/family.ts";
import type { ClaimsOfPaper } from "../../claims/family.ts";
import { FAMILY_ALPHA } from "../../claims/family.ts";

/**
 * One sentence on the families in which p-values are adjusted.
 *
 * @param paper all of its claims, selected or not
 *
 * @example
 * ```ts
 * import { errorBudget } from "./error_budget.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(errorBudget({ id: "a", claims: [] }), /^the paper’s 0 claims share .* \(Holm\)\.$/);
 * ```
 */
export function errorBudget(paper: ClaimsOfPaper): string {
  const families = familiesOf(paper);
  const own = families.find(({ key }) => key === paper.id)?.size ?? 0;
  const apart = families.flatMap(({ key, claims }) =>
    key === paper.id ? [] : claims.map(({ id }) => id)
  );
  const shared = own === 1 ? "the paper’s one claim has" : `the paper’s ${own} claims share`;
  return `${shared} a family-wise error of ${FAMILY_ALPHA} for a wrong “reproduced” and of ` +
    `${FAMILY_ALPHA} for a wrong “contradicted” (Holm)` +
    (apart.length === 0
      ? "."
      : `; ${apart.join(", ")} ${apart.length === 1 ? "is" : "are"} judged apart.`);
}
