/** P6: does isotropic noise give large batches what small ones have? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { INJECTION_SEEDS } from "../injection/grid.ts";
import type { InjectionArm, InjectionResult } from "../injection/record.ts";
import { injection } from "../injection/study.ts";

/** Points of test accuracy that anybody would call a difference in generalisation. */
const MARGIN = 0.5;

/** The noise arm with the best validation accuracy among those that got there; of equal ones the least noise. */
export function chosenArm({ arms }: InjectionResult): InjectionArm | undefined {
  return arms
    .filter(({ scale, validationAccuracy }) => scale > 0 && validationAccuracy !== null)
    .toSorted((a, b) => b.validationAccuracy! - a.validationAccuracy! || a.scale - b.scale)[0];
}

/** Points by which small batches beat the chosen noise arm at equal training loss; NaN where one of them did not get there. */
export function advantage(result: InjectionResult): number {
  const small = result.arms[0]!.testAccuracy;
  const noisy = chosenArm(result)?.testAccuracy ?? null;
  return small === null || noisy === null ? NaN : 100 * (small - noisy);
}

/** P6: small batches keep an advantage. */
export const p6: Claim<readonly SeedEffect[]> = {
  id: "P6",
  statement:
    "Isotropic noise added to large-batch SGD does not reach small-batch SGD's test accuracy at the same training loss.",
  source: "experiment: abstract; outcome recalled, low confidence",
  axis: "none",
  effect:
    "θ = test accuracy of b = 16 minus that of b = 256 with the noise of the best validation accuracy, in points, both at " +
    "training loss .5",
  rule: meanInRegion({
    region: { kind: "above", bound: MARGIN },
    minimumSeeds: INJECTION_SEEDS,
  }),
  reads: [injection],
  estimators: [],
  find(records) {
    const all = records.of(injection).map(({ cell: { seed }, result }) => ({ seed, result }));
    const values = (read: (result: InjectionResult) => number | null) =>
      all.map(({ seed, result }) => ({ seed, value: read(result) ?? NaN }))
        .filter(({ value }) => Number.isFinite(value));
    const effects = values(advantage);
    const without = all.length - effects.length;
    const [, large] = all[0]?.result.arms ?? [];
    return {
      effects,
      evidence: [
        ...overSeeds(
          `Points by which b = 16 beats b = ${large?.batchSize ?? 256} without noise`,
          values(({ arms: [small, plain] }) =>
            small!.testAccuracy === null || plain!.testAccuracy === null
              ? null
              : 100 * (small!.testAccuracy - plain!.testAccuracy)
          ),
        ),
        ...overSeeds(
          "Standard deviation of the chosen noise over that of b = 16",
          values((result) => chosenArm(result)?.scale ?? null),
        ),
      ],
      caveats: [
        ...missingLines(records.missing(injection)),
        ...(without === 0 ? [] : [
          `${without} of ${all.length} seeds have no θ: small batches or every noise arm did not reach the loss`,
        ]),
      ],
      sampleSizes: {},
    };
  },
};
