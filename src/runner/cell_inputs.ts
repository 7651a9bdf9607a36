/** Everything that a record depends on, and the address that follows from it. @module */
import { canonicalJson, type Json, type JsonObject } from "../base/json.ts";
import type { SourceHashes } from "../sources/import_closure.ts";
import { sha256 } from "../base/sha256.ts";

/** What a cell is computed from. */
export interface CellInputs {
  /** Key of the paper. */
  readonly paper: string;
  /** Id of the study. */
  readonly study: string;
  /** The cell's settings. */
  readonly settings: Json;
  /** The replicate. */
  readonly seed: number;
  /** Data sets by content; none where the cell reads none. */
  readonly datasets: readonly { readonly id: string; readonly checksum: string }[];
  /** Engine and version of its library; null where the study needs none. */
  readonly engine: { readonly id: string; readonly version: string } | null;
  /** Import closure of what computes the cell: the study's module, the streams, and the engine's adapter if it needs one. */
  readonly sources: SourceHashes;
}

/**
 * The inputs as they stand in a record: the sources as one hash.
 *
 * @param inputs everything that the record depends on
 * @returns what JSON can hold; two cells have equal ones exactly where the same record serves both
 *
 * @example
 * ```ts
 * import { recordInputs } from "./cell_inputs.ts";
 * import assert from "node:assert/strict";
 *
 * const inputs = { paper: "p", study: "s", settings: {}, seed: 3, datasets: [], engine: null, sources: {} };
 * assert.equal(recordInputs(inputs).seed, 3);
 * ```
 */
export function recordInputs(inputs: CellInputs): JsonObject {
  const { paper, study, settings, seed, datasets, engine } = inputs;
  return {
    paper,
    study,
    settings,
    seed,
    datasets: datasets.map(({ id, checksum }) => ({ id, checksum })),
    engine: engine && { id: engine.id, version: engine.version },
    source: sha256(canonicalJson(inputs.sources)),
  };
}

/**
 * The store's address of a cell's record: sha256 of {@linkcode recordInputs} in canonical form.
 *
 * @param inputs everything that the record depends on
 * @returns 64 hexadecimal digits
 *
 * @example
 * ```ts
 * import { cellKey } from "./cell_inputs.ts";
 * import assert from "node:assert/strict";
 *
 * const inputs = { paper: "p", study: "s", settings: {}, seed: 3, datasets: [], engine: null, sources: {} };
 * assert.match(cellKey(inputs), /^[0-9a-f]{64}$/);
 * assert.notEqual(cellKey({ ...inputs, seed: 4 }), cellKey(inputs));
 * assert.notEqual(cellKey({ ...inputs, sources: { "src/a.ts": "0" } }), cellKey(inputs));
 * ```
 */
export function cellKey(inputs: CellInputs): string {
  return sha256(canonicalJson(recordInputs(inputs)));
}
