/** How far a planted fault moves the claims that read one study. @module */
import type { Claim } from "../../src/claims/claim.ts";
import { computeCells } from "../../src/nightly/cells/compute_cells.ts";
import { type NightWorld, planNight } from "../../src/nightly/cells/cell_plan.ts";
import { thetaBySeed } from "../../src/nightly/fresh/theta.ts";
import type { Cell } from "../../src/records/cell.ts";
import { recordsOf } from "../../src/records/records.ts";
import type { AnyStudy } from "../../src/records/study.ts";

/** What is compared. */
export interface ShiftOptions {
  readonly study: AnyStudy;
  /** URL of the module that computes its cells wrongly. */
  readonly fault: string;
  /** Claims that read this study; what else they read is left out. */
  readonly claims: readonly Claim[];
  readonly seeds: readonly number[];
  readonly world: NightWorld;
  readonly workers: number;
}

/** A claim's values by seed, right and wrong. */
export interface ClaimShift {
  readonly claim: string;
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/**
 * θ of each claim by seed, computed rightly and with the fault.
 *
 * @param options study, fault, seeds
 * @returns one per claim
 */
export async function shiftedClaims(options: ShiftOptions): Promise<readonly ClaimShift[]> {
  const { study, fault, claims, seeds, world, workers } = options;
  const recordsWith = async (compute: string) => {
    const placed = { ...study, compute };
    const cells = seeds.flatMap((seed) =>
      study.grid("laptop").map(({ id, settings, cost }): Cell => ({
        study: placed,
        id: `${study.id}/${id}/seed${seed}`,
        settings,
        seed,
        cost,
      }))
    );
    const planned = (await planNight(cells, world)).filter((one) => one.action === "compute");
    const results = await computeCells(planned, { workers, late: () => false });
    return recordsOf(
      results.flatMap((one) =>
        one.status === "computed" ? [{ ...one.record, cell: { ...one.record.cell, study } }] : []
      ),
      [],
    );
  };
  const [right, wrong] = [await recordsWith(study.compute), await recordsWith(fault)];
  return claims.map((claim) => {
    const values = (records: typeof right) => {
      const thetas = thetaBySeed(claim.find(records).effects);
      return seeds.flatMap((seed) => thetas.get(seed)?.value ?? []);
    };
    return { claim: claim.id, right: values(right), wrong: values(wrong) };
  });
}
