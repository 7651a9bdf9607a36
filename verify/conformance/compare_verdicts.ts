/** Compares the verdicts that two engines came to. @module */
import type { Claim } from "../../src/claims/claim.ts";

/** A verdict as `reproduce --json` prints it, as far as engines are compared by it. */
export interface PrintedVerdict {
  readonly claim: string;
  readonly outcome: string;
  readonly rows: readonly { readonly name: string; readonly value: number }[];
}

/** What the comparison reads of a claim. */
export type ComparedClaim = Pick<Claim, "id" | "afterTraining"> & {
  readonly rule: Pick<Claim["rule"], "smallestEffect">;
};

/**
 * How far a mean effect may differ between engines, in units of the smallest effect that the claim's rule calls one. Claims
 * about the first steps rest on the same weights: a tenth of it, for a direction near a test's critical value may be judged
 * otherwise. Engines agree to float32 rounding, but training amplifies it: where a ReLU's sum is nearer to 0 than the
 * rounding, two engines take different sides, and their weights part. (Of two smoke cells of MNIST on WebGPU one stays within
 * 1e-6 of the loss for 500 steps; the other parts at step 130, by 1e-3 of the loss.) Claims about the end of training: all
 * of it. A rule that names no size compares outcomes alone.
 */
export function effectTolerance(
  { rule: { smallestEffect }, afterTraining }: ComparedClaim,
): number {
  if (smallestEffect === undefined) return Infinity;
  return afterTraining ? smallestEffect : smallestEffect / 10;
}

/**
 * Compares what two engines found.
 *
 * @param claims every claim
 * @returns one line for each difference: another outcome, an effect on the other side of the bound or too far away
 */
export function compareVerdicts(
  reference: readonly PrintedVerdict[],
  other: readonly PrintedVerdict[],
  claims: readonly ComparedClaim[],
): string[] {
  const differences: string[] = [];
  const names = (verdicts: readonly PrintedVerdict[]) => verdicts.map(({ claim }) => claim).join();
  if (names(reference) !== names(other)) {
    return [`claims ${names(reference)} and ${names(other)} are not the same`];
  }
  for (const [index, { claim, outcome, rows }] of reference.entries()) {
    const found = other[index]!;
    if (found.outcome !== outcome) differences.push(`${claim}: ${outcome}, ${found.outcome}`);
    const declared = claims.find(({ id }) => id === claim);
    if (declared === undefined) {
      differences.push(`${claim}: there is no such claim`);
      continue;
    }
    if (found.rows.length !== rows.length) {
      differences.push(`${claim}: ${rows.length} tests, ${found.rows.length}`);
      continue;
    }
    const tolerance = effectTolerance(declared);
    rows.forEach(({ name, value }, at) => {
      const own = found.rows[at]!.value;
      if (!(Math.abs(own - value) <= tolerance)) {
        differences.push(
          `${claim} ${name}: effects ${value} and ${own} are more than ${tolerance} apart`,
        );
      }
    });
  }
  return differences;
}
