/** A study: one kind of cell of a paper. @module */
import type { Engine } from "../engines/engine.ts";
import type { Stream } from "../random/stream.ts";
import type { Schema } from "./schema.ts";

/** Scale of a run. */
export type Profile = "smoke" | "laptop" | "paper";

/** One point of a study's grid: settings, computed with several seeds. */
export interface GridPoint<S> {
  /** Readable and unique within the study, e.g. `mnist-5k/fc100x3`. */
  readonly id: string;
  /** Everything the result depends on apart from seed, data, engine and source. */
  readonly settings: S;
  /** Number of seeds, ≥ 1: firstSeed, firstSeed + 1, …; up to the next multiple of 1000, so that replications share no seed. */
  readonly replicates: number;
  /** The first of them; 0 unless given. */
  readonly firstSeed?: number;
  /** Rough seconds of a cell on one core; they order the queue (longest first) and feed the ETA. */
  readonly cost: number;
}

/**
 * One kind of cell. A record's address is the hash of paper, study, settings, seed, the data's checksums, the import closure of
 * `compute` and, only if `needs.engine`, engine, version and adapter: all that the result may depend on.
 */
export interface Study<S = unknown, R = unknown> {
  /** Unique in its paper, e.g. `noise`. */
  readonly id: string;
  /** Key of the paper whose records these are, e.g. `panigrahi2019`. */
  readonly paper: string;
  /** What a cell computes, in one line. */
  readonly title: string;
  /** URL (file:) of the module that exports `compute`, a {@linkcode Compute} or {@linkcode ComputeWithoutEngine}. */
  readonly compute: string;
  /** What a cell needs beside its settings. */
  readonly needs: {
    /** Whether cells are computed by an engine; without one their records do not depend on `--device`. */
    readonly engine: boolean;
    /** Ids of the data sets that cells with these settings read; their checksums are part of the address. */
    datasets(settings: S): readonly string[];
  };
  /** A zod schema of the settings, which must survive JSON: parsed when planned, hashed into the address. */
  readonly settings: Schema<S>;
  /** A zod schema of the results, as JSON holds them: parsed before a record is written and whenever one is read. */
  readonly result: Schema<R>;
  /** The grid of a profile; empty where the profile has no such cells. */
  grid(profile: Profile): readonly GridPoint<S>[];
}

/** A study, whatever its settings and results are. */
export type AnyStudy = Study;

/** What computing a cell may use. */
export interface CellContext {
  /** The engine that the run was planned for. */
  readonly engine: Engine;
  /** Reports progress inside the cell, 0 … 1, and what it is doing. */
  progress(fraction: number, what: string): void;
}

/** What is computed: one cell. */
export interface ComputedCell<S> {
  /** The study's settings at this point of its grid. */
  readonly settings: S;
  /** The replicate. */
  readonly seed: number;
  /** `stream(paper, study, seed)`: cells that differ in their settings alone share it, so name its children after them. */
  readonly stream: Stream;
}

/** Computes one cell. Pure: the same cell on the same engine gives the same bytes. */
export type Compute<S, R> = (cell: ComputedCell<S>, context: CellContext) => Promise<R>;

/** As {@linkcode Compute}, for a study that needs no engine: there is none to use. */
export type ComputeWithoutEngine<S, R> = (
  cell: ComputedCell<S>,
  context: Omit<CellContext, "engine">,
) => Promise<R>;
