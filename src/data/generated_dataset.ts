/** What is known of a data set that is generated. @module */
import { canonicalJson, type JsonObject } from "../base/json.ts";
import type { Stream } from "../random/stream.ts";
import type { Examples } from "./dataset.ts";
import { sha256 } from "../base/sha256.ts";

/** A data set that needs no file. */
export interface GeneratedDataset {
  readonly id: string;
  readonly title: string;
  readonly shape: readonly number[];
  readonly classes: number;
  /** Numbers of examples unless the caller chooses. */
  readonly trainCount: number;
  readonly testCount: number;
  /** Numbers of examples must be multiples of this. */
  readonly multiple: number;
  /** Raised whenever the generator gives other numbers for the same parameters. */
  readonly version: number;
  /** Everything that the law of the data depends on. */
  readonly parameters: JsonObject;
  /** Draws both splits from the stream's children. */
  generate(s: Stream, trainCount: number, testCount: number): { train: Examples; test: Examples };
}

/**
 * What stands for a generated set in a record's address: the sha256 of the generator's name, version and parameters.
 * Nothing is generated for it; the seed, the size and the source are parts of the address on their own.
 *
 * @param set the data set
 * @returns 64 hexadecimal digits
 *
 * @example
 * ```ts
 * import { declaredChecksum } from "./generated_dataset.ts";
 * import { mixture } from "./mixture.ts";
 * import assert from "node:assert/strict";
 *
 * assert.notEqual(declaredChecksum(mixture), declaredChecksum({ ...mixture, version: -1 }));
 * ```
 */
export function declaredChecksum(set: GeneratedDataset): string {
  const { id, version, parameters } = set;
  return sha256(new TextEncoder().encode(canonicalJson({ id, version, parameters })));
}
