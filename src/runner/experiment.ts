/** An experiment is a declaration: its cells, how one cell is computed, its claims, its figures. @module */
import type { Claim } from "../claims/claim.ts";
import type { Engine } from "../engines/engine.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Figure } from "../report/figure.ts";

/** Scale of a run. */
export type Profile = "smoke" | "laptop" | "paper";

/** One point of an experiment's grid: the unit of work, of caching and of distribution. */
export interface Cell {
  /** Readable and unique within the experiment, e.g. `mnist-5k/fc100x3/seed3`. */
  readonly id: string;
  /** Everything the result depends on apart from seed, data, engine and source. */
  readonly parameters: JsonObject;
  /** The replicate: the root of all its random streams. */
  readonly seed: number;
  /** Id of the data set that it needs; its checksum is part of the record's address. */
  readonly dataset?: string;
  /** Rough cost in seconds on one core; it orders the queue (longest first) and feeds the ETA. */
  readonly cost: number;
}

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

/** What a cell produced, with what identifies it. */
export interface CellRecord<Result extends Json = Json> {
  /** The cell. */
  readonly cell: Cell;
  /** The store's address: a sha256 in hexadecimal. */
  readonly key: string;
  /** What `computeCell` returned. */
  readonly result: Result;
}

/** Why a cell has no record. */
export interface MissingCell {
  /** The cell. */
  readonly cell: Cell;
  /** One line: what is missing and the command that would mend it. */
  readonly reason: string;
}

/** Everything a claim or a figure may read. */
export interface Results {
  /** In the order of the cells. */
  readonly records: readonly CellRecord[];
  /** Cells without a record. */
  readonly missing: readonly MissingCell[];
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
  /** Charts of what was found. */
  figures(results: Results): readonly Figure[];
}
