/** What cells produced. @module */
import type { Json } from "../base/json.ts";
import type { Cell } from "./cell.ts";

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
