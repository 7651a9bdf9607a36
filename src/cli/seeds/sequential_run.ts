/** A group-sequential run in the middle: what was computed, what was decided. @module */
import {
  type Candidate,
  candidateOf,
  concludeClaim,
  type EstimatorGate,
} from "../../claims/candidate.ts";
import type { Claim } from "../../claims/claim.ts";
import { familiesOf, FAMILY_ALPHA } from "../../claims/family.ts";
import type { Paper } from "../../claims/paper.ts";
import { isDecided, judgeLook } from "../../claims/sequential/judge_look.ts";
import type {
  DeclaredClaim,
  LookEntry,
  SequentialRecord,
} from "../../claims/sequential/sequential_record.ts";
import { sequentialVerdict } from "../../claims/sequential/sequential_verdict.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { Cell } from "../../records/cell.ts";
import type { ReportedExperiment } from "../../report/input.ts";
import type { CellOutcome } from "../../runner/cell_outcome.ts";
import { costOf } from "../../runner/cost_of.ts";
import { gatherRecords, gatherTimings } from "../../runner/gather.ts";
import type { Planned } from "../planning.ts";
import { cellsOfLook } from "./looks_plan.ts";

/** A claim that is looked at. */
interface Watched {
  readonly paper: Paper;
  readonly claim: Claim;
  readonly declared: DeclaredClaim;
}

/** A cell's name among those of all papers. */
export const cellKey = ({ study, id }: Pick<Cell, "study" | "id">): string =>
  `${study.paper} ${id}`;

/** A group-sequential run in the middle. */
export class SequentialRun {
  record: SequentialRecord;
  /** By cell: the last that is known of it. */
  readonly outcomes = new Map<string, CellOutcome>();
  /** By claim: read and tested at its last look. */
  readonly candidates = new Map<string, Candidate>();
  readonly watched: readonly Watched[];

  constructor(
    readonly planned: Planned,
    record: SequentialRecord,
    readonly gate: EstimatorGate | undefined,
  ) {
    this.record = record;
    this.watched = planned.selection.papers.flatMap(({ paper, claims }) =>
      claims.flatMap((claim) => {
        const declared = record.claims.find((one) =>
          one.paper === paper.id && one.claim === claim.id
        );
        return declared === undefined ? [] : [{ paper, claim, declared }];
      })
    );
  }

  /** The entries of the looks before one. */
  before(look: number): readonly LookEntry[] {
    return this.record.looks.slice(0, look - 1).flatMap(({ claims }) => claims);
  }

  /** Claims that have a look of this number and are not decided before. */
  open(look: number): readonly Watched[] {
    const decided = new Set(this.before(look).filter(isDecided).map(({ claim }) => claim));
    return this.watched.filter(({ claim, declared }) =>
      declared.looks.length >= look && !decided.has(claim.id)
    );
  }

  /** The cells that the open claims read at a look. */
  cells(look: number) {
    const { profile, seedOffset } = this.planned;
    const wanted = this.open(look).map(({ claim, declared }) => (
      { claim, seeds: declared.looks[look - 1]! }
    ));
    return cellsOfLook(wanted, profile, seedOffset);
  }

  /** All cells that the run may read, if nothing is decided before the last look. */
  mostCells(): readonly Cell[] {
    const { profile, seedOffset } = this.planned;
    const wanted = this.watched.map(({ claim, declared }) => ({
      claim,
      seeds: declared.looks.at(-1)!,
    }));
    return cellsOfLook(wanted, profile, seedOffset);
  }

  /** Reads and tests a claim on its first seeds. */
  candidate({ paper, claim, declared }: Watched, seeds: number): Candidate {
    const { profile, seedOffset } = this.planned;
    const own = cellsOfLook([{ claim, seeds }], profile, seedOffset);
    const outcomes = own.flatMap((cell) => this.outcomes.get(cellKey(cell)) ?? []);
    return candidateOf(paper.id, claim, gatherRecords(outcomes, []), declared.places);
  }

  /** Judges the open claims, family by family; a look that was taken before stands as it is recorded. */
  judge(look: number): readonly LookEntry[] {
    const tested = this.open(look).map((one) => {
      const candidate = this.candidate(one, one.declared.looks[look - 1]!);
      this.candidates.set(one.claim.id, candidate);
      return { ...one, candidate };
    });
    const known = this.record.looks[look - 1];
    if (known !== undefined) return known.claims;
    const families = Map.groupBy(tested, ({ declared }) => `${declared.paper} ${declared.family}`);
    const entries = [...families.values()].flatMap((open) => {
      const { paper, family } = open[0]!.declared;
      const members = new Set(
        this.record.claims.filter((one) => one.paper === paper && one.family === family)
          .map(({ claim }) => claim),
      );
      const earlier = this.before(look).filter((one) =>
        one.paper === paper && members.has(one.claim)
      );
      return judgeLook(open, look, earlier, this.gate);
    });
    const taken = { judgedAt: new Date().toISOString(), claims: [...entries] };
    this.record = { ...this.record, looks: [...this.record.looks, taken] };
    return entries;
  }

  /** By its last look; a claim without a look has no test. */
  verdict(paper: Paper, claim: Claim): Verdict {
    const entry = this.record.looks.flatMap(({ claims }) => claims)
      .findLast((one) => one.paper === paper.id && one.claim === claim.id);
    const declared = this.record.claims.find((one) =>
      one.paper === paper.id && one.claim === claim.id
    );
    const candidate = this.candidates.get(claim.id);
    if (entry !== undefined && declared !== undefined && candidate !== undefined) {
      return sequentialVerdict(candidate, declared, entry, this.gate);
    }
    const size = familiesOf(paper).find(({ claims }) => claims.includes(claim))!.size;
    const none = { pValue: 1, level: FAMILY_ALPHA / size };
    const records = gatherRecords([...this.outcomes.values()], []);
    return concludeClaim(
      candidateOf(paper.id, claim, records, size),
      { for: none, against: none },
      this.gate,
    );
  }

  /** What the pages show. */
  experiments(): readonly ReportedExperiment[] {
    const all = [...this.outcomes.values()];
    const [records, timings] = [gatherRecords(all, []), gatherTimings(all)];
    return this.planned.selection.papers.map(({ paper, claims }) => ({
      experiment: paper,
      verdicts: claims.map((claim) => this.verdict(paper, claim)),
      figures: paper.figures.flatMap((figure) => figure.draw(records) ?? []),
      costs: new Map(claims.map((claim) => [claim.id, costOf(claim, timings)])),
    }));
  }
}
