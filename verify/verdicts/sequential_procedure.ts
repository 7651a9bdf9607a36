/** The group-sequential procedure of the house as a function of effects: looks, levels, Holm over looks. @module */
import { candidateOf } from "../../src/claims/candidate.ts";
import type { Claim } from "../../src/claims/claim.ts";
import type { SeedEffect } from "../../src/claims/effects.ts";
import type { Region } from "../../src/claims/region.ts";
import { meanInRegion } from "../../src/claims/rules/mean_in_region.ts";
import { declareLooks } from "../../src/claims/sequential/declare_looks.ts";
import { isDecided, judgeLook, type OpenClaim } from "../../src/claims/sequential/judge_look.ts";
import type { LookEntry } from "../../src/claims/sequential/sequential_record.ts";
import { recordsOf } from "../../src/records/records.ts";

/** Effects of the claims of a paper, by seed: as many as the last look reads. */
export interface SimulatedSequence {
  readonly claims: readonly (readonly number[])[];
  /** Places of the family. */
  readonly places: number;
  readonly region: Region;
  /** n₁ and N. */
  readonly first: number;
  readonly most: number;
}

/** Looks at a paper until all is decided. */
export interface SequentialProcedure {
  /** By claim: its last entry. */
  decide(paper: SimulatedSequence): readonly LookEntry[];
}

/** What a look is asked with: planted faults change it. */
export interface Asked {
  readonly open: readonly OpenClaim[];
  readonly look: number;
  readonly earlier: readonly LookEntry[];
}

const NOTHING = recordsOf([], []);

const seedsOf = (values: readonly number[]): readonly SeedEffect[] =>
  values.map((value, seed) => ({ seed, value }));

/** A claim that finds the first seeds of its effects. */
function claimOf(
  id: string,
  rule: Claim<readonly SeedEffect[]>["rule"],
  values: readonly number[],
) {
  const claim: Claim<readonly SeedEffect[]> = {
    id,
    statement: "",
    source: "",
    axis: "none",
    effect: "",
    reads: [],
    rule,
    estimators: [],
    find: () => ({ effects: seedsOf(values), evidence: [], caveats: [], sampleSizes: {} }),
  };
  return claim;
}

/**
 * The procedure by `judgeLook`.
 *
 * @param change what a fault makes of a question; nothing for the right procedure
 */
export function sequentialProcedure(
  change: (asked: Asked) => Asked = (asked) => asked,
): SequentialProcedure {
  return {
    decide({ claims, places, region, first, most }) {
      const rule = { ...meanInRegion({ region, minimumSeeds: 2 }), outlook: () => undefined };
      const ids = Array.from({ length: places }, (_, index) => `C${index}`);
      const all = claims.map((values, index) => claimOf(ids[index]!, rule, values));
      const paper = { id: "paper", claims: all, families: { paper: ids } };
      const declared = declareLooks(paper, all, () => first, most);
      const last = new Map<string, LookEntry>();
      const entries: LookEntry[] = [];
      for (let look = 1; look <= declared[0]!.looks.length; look++) {
        const open = declared.flatMap((own, index) => {
          const known = last.get(own.claim);
          if (known !== undefined && isDecided(known)) return [];
          const seen = claimOf(own.claim, rule, claims[index]!.slice(0, own.looks[look - 1]));
          return [{ declared: own, candidate: candidateOf("paper", seen, NOTHING, places) }];
        });
        if (open.length === 0) break;
        const asked = change({ open, look, earlier: entries });
        const taken = judgeLook(asked.open, asked.look, asked.earlier);
        for (const entry of taken) last.set(entry.claim, { ...entry, look });
        entries.push(...taken);
      }
      return declared.map(({ claim }) => last.get(claim)!);
    },
  };
}
