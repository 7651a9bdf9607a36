/** An experiment is a declaration: its cells, how one cell is computed, its claims, its figures. @module */
import type { Claim } from "../claims/claim.ts";
import type { Engine } from "../engines/engine.ts";
import type { Json } from "../base/json.ts";
import type { Cell } from "../records/cell.ts";
import type { Figure } from "../records/figure.ts";
import type { Results } from "../records/results.ts";

export type * from "../records/mod.ts";

/** Scale of a run. */
export type Profile = "smoke" | "laptop" | "paper";

/** What computing a cell may use. */
export interface CellContext {
  /** The engine that the run was planned for. */
  readonly engine: Engine;
  /** Reports progress inside the cell, 0 … 1, and what it is doing. */
  progress(fraction: number, what: string): void;
}

/** The module that computes cells. Its import closure is hashed into every record's address. */
export interface CellModule {
  /** Computes one cell. Pure: the same cell on the same engine gives the same bytes. */
  computeCell(cell: Cell, context: CellContext): Promise<Json>;
}

/** One paper's system. */
export interface Experiment {
  /** Key of the paper, e.g. `panigrahi2019`. */
  readonly id: string;
  /** One line. */
  readonly title: string;
  /** Citation: authors, title, venue, arXiv number. */
  readonly citation: string;
  /** URL (file:) of the module that exports `computeCell`. */
  readonly cellModule: string;
  /** The grid of a profile, its seeds shifted by `seedOffset`. */
  cells(profile: Profile, seedOffset: number): readonly Cell[];
  /** All claims of the paper: they are judged together. */
  readonly claims: readonly Claim[];
  /** Families whose members were fixed before the run, whether run or not (src/claims/family.ts). */
  readonly families?: Readonly<Record<string, readonly string[]>>;
  /** Charts of what was found. */
  figures(results: Results): readonly Figure[];
}
