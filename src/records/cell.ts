/** The unit of work. @module */
import type { AnyStudy } from "./study.ts";

/** One point of a study's grid with one seed: the unit of work, of caching and of distribution. */
export interface Cell<S = unknown> {
  /** The kind of cell. */
  readonly study: AnyStudy;
  /** `<study>/<point>/seed<N>`, readable and unique within the paper. */
  readonly id: string;
  /** Everything the result depends on apart from seed, data, engine and source. */
  readonly settings: S;
  /** The replicate: the root of all its random streams. */
  readonly seed: number;
  /** Rough cost in seconds on one core; it orders the queue (longest first) and feeds the ETA. */
  readonly cost: number;
}
