/** Verdicts of two devices, compared. @module */
import type { Region } from "../../src/claims/claim.ts";

/** A verdict as `reproduce --json` prints it, as far as engines are compared by it. */
export interface PrintedVerdict {
  readonly claim: string;
  readonly outcome: string;
  readonly classes: readonly { readonly name: string; readonly mean: number }[];
}

/**
 * Claims about the end of training. Engines agree to float32 rounding, but training amplifies it: where a ReLU's sum is
 * nearer to 0 than the rounding, two engines take different sides, and their weights part. (Of two smoke cells of MNIST on
 * WebGPU one stays within 1e-6 of the loss for 500 steps; the other parts at step 130, by 1e-3 of the loss.)
 */
const afterTraining: ReadonlySet<string> = new Set(["P3", "P4l", "P5", "P8"]);

/**
 * How far a mean effect may differ between engines. The bound of a claim's region is the smallest effect that the claim calls
 * one. Claims about the first steps rest on the same weights: a tenth of it, for a direction near a test's critical value
 * may be judged otherwise. Claims about the end of training rest on weights that may have parted: all of it.
 */
export function effectTolerance(claim: string, region: Region): number {
  const margin = region.kind === "between"
    ? Math.min(Math.abs(region.lower), Math.abs(region.upper))
    : Math.abs(region.bound);
  return afterTraining.has(claim) ? margin : margin / 10;
}

/**
 * Compares what two engines found.
 *
 * @param regions region of every claim, by id
 * @returns one line for each difference: another outcome, an effect on the other side of the bound or too far away
 */
export function compareVerdicts(
  reference: readonly PrintedVerdict[],
  other: readonly PrintedVerdict[],
  regions: ReadonlyMap<string, Region>,
): string[] {
  const differences: string[] = [];
  const names = (verdicts: readonly PrintedVerdict[]) => verdicts.map(({ claim }) => claim).join();
  if (names(reference) !== names(other)) {
    return [`claims ${names(reference)} and ${names(other)} are not the same`];
  }
  for (const [index, { claim, outcome, classes }] of reference.entries()) {
    const found = other[index]!;
    if (found.outcome !== outcome) differences.push(`${claim}: ${outcome}, ${found.outcome}`);
    const region = regions.get(claim);
    if (region === undefined) {
      differences.push(`${claim}: there is no such claim`);
      continue;
    }
    if (found.classes.length !== classes.length) {
      differences.push(`${claim}: ${classes.length} classes, ${found.classes.length}`);
      continue;
    }
    classes.forEach(({ name, mean }, at) => {
      const own = found.classes[at]!.mean;
      const apart = Math.abs(own - mean);
      if (!(apart <= effectTolerance(claim, region))) {
        differences.push(
          `${claim} ${name}: effects ${mean} and ${own} are more than ${
            effectTolerance(claim, region)
          } apart`,
        );
      }
    });
  }
  return differences;
}
