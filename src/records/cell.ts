/** The unit of work. @module */
import type { JsonObject } from "../base/json.ts";

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
