/** Everything that a record depends on, and the address that follows from it. @module */
import { canonicalJson, type JsonObject } from "../base/json.ts";
import type { SourceHashes } from "../sources/import_closure.ts";
import { sha256 } from "../base/sha256.ts";

/** What a cell is computed from. */
export interface CellInputs {
  /** Id of the experiment. */
  readonly experiment: string;
  /** The cell's own settings. */
  readonly parameters: JsonObject;
  /** The replicate. */
  readonly seed: number;
  /** Data set by content; null where the cell needs none. */
  readonly dataset: { readonly id: string; readonly checksum: string } | null;
  /** Engine and version of its library. */
  readonly engine: { readonly id: string; readonly version: string };
  /** Import closure of the cell module and of the engine's adapter. */
  readonly sources: SourceHashes;
}

/**
 * The inputs as they stand in a record: the sources as one hash.
 *
 * @example
 * ```ts
 * import { recordInputs } from "./cell_inputs.ts";
 * import assert from "node:assert/strict";
 *
 * const engine = { id: "onnx:cpu", version: "1" };
 * const inputs = { experiment: "e", parameters: {}, seed: 0, dataset: null, engine, sources: {} };
 * assert.equal(recordInputs(inputs).seed, 0);
 * ```
 */
export function recordInputs(inputs: CellInputs): JsonObject {
  const { experiment, parameters, seed, dataset, engine } = inputs;
  return {
    experiment,
    parameters,
    seed,
    dataset: dataset && { id: dataset.id, checksum: dataset.checksum },
    engine: { id: engine.id, version: engine.version },
    source: sha256(canonicalJson(inputs.sources)),
  };
}

/** The store's address of a cell's record: sha256 of {@linkcode recordInputs} in canonical form. */
export function cellKey(inputs: CellInputs): string {
  return sha256(canonicalJson(recordInputs(inputs)));
}
