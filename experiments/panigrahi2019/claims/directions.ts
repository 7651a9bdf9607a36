/** P7c, P7e: do random directions overstate Gaussianity? @module */
import type { Family } from "../noise/record.ts";
import { effectSizes } from "../reading/evidence.ts";
import { gapAt } from "../reading/runs.ts";
import { acceptanceClaim } from "./acceptance_claim.ts";
import { dataClasses } from "./classes.ts";

const at = { place: "early", batchSize: 256 } as const;

function directionClaim(id: string, family: Family, words: string) {
  return acceptanceClaim({
    id,
    statement: `Random directions overstate Gaussianity: ${words} accept less often.`,
    source: "derived",
    effect: `θ = Δ on random directions − Δ on ${words}; b = 256 at e; classes: data sets`,
    region: { kind: "above", bound: 0.1 },
    classes: (runs) =>
      dataClasses(
        runs,
        (run, by) =>
          gapAt(run, { ...at, family: "sphere" }, by) - gapAt(run, { ...at, family }, by),
      ),
    evidence: (runs) => effectSizes(runs, { ...at, family }),
  });
}

/** P7c: against coordinates of the parameter vector. */
export const p7c = directionClaim("P7c", "coordinates", "non-constant coordinates");

/** P7e: against the top eigenvectors of the noise covariance. */
export const p7e = directionClaim("P7e", "eigenvectors", "the top covariance eigenvectors");
