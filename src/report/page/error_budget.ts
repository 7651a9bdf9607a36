/** Which claims share an error rate. @module */
import { FAMILY_ALPHA } from "../../claims/judge.ts";

/**
 * One sentence on the families in which p-values are adjusted.
 *
 * @param paper key of the paper
 * @param claims all of its claims, selected or not
 *
 * @example
 * ```ts
 * import { errorBudget } from "./error_budget.ts";
 * import assert from "node:assert/strict";
 *
 * const claims = [{ id: "A", family: "a" }, { id: "B", family: "a" }, { id: "C", family: "c" }];
 * assert.match(errorBudget("a", claims), /^the paper’s 2 claims share .* \(Holm\); C is judged apart\.$/);
 * ```
 */
export function errorBudget(
  paper: string,
  claims: readonly { readonly id: string; readonly family?: string }[],
): string {
  const families = Map.groupBy(claims, ({ family = paper }) => family);
  const own = families.get(paper) ?? [];
  const apart = [...families].flatMap(([family, members]) =>
    family === paper ? [] : members.map(({ id }) => id)
  );
  const shared = own.length === 1
    ? "the paper’s one claim has"
    : `the paper’s ${own.length} claims share`;
  return `${shared} a family-wise error of ${FAMILY_ALPHA} for a wrong “reproduced” and of ` +
    `${FAMILY_ALPHA} for a wrong “contradicted” (Holm)` +
    (apart.length === 0
      ? "."
      : `; ${apart.join(", ")} ${apart.length === 1 ? "is" : "are"} judged apart.`);
}
