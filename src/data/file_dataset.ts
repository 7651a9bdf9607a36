/** What is known of a data set that comes in files. @module */
import type { RawDataset } from "./raw_examples.ts";
import { sha256 } from "../base/sha256.ts";

/** One file of a data set, identified by its decoded bytes. */
export interface DataFile {
  /** Path inside the data set's folder once decompressed; the same with `.gz` holds the compressed form. */
  readonly name: string;
  /** Length of the decoded file. */
  readonly bytes: number;
  /** sha256 of the decoded file, in hexadecimal. */
  readonly sha256: string;
}

/** A file that was read and decompressed. */
export interface DecodedFile {
  /** Where it was read, for messages. */
  readonly where: string;
  readonly bytes: Uint8Array;
}

/** How stored bytes become inputs: (value / `divisor` − mean) / deviation, per channel. */
export interface Normalisation {
  readonly divisor: number;
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** A data set that comes in files. */
export interface FileDataset {
  readonly id: string;
  readonly title: string;
  readonly files: readonly DataFile[];
  /** Shape of one example, channels first. */
  readonly shape: readonly number[];
  readonly classes: number;
  readonly trainCount: number;
  readonly testCount: number;
  readonly normalisation: Normalisation;
  /** The licence as far as it is known, and whom to cite. */
  readonly licence: string;
  /** Folder inside an npm package that holds the decoded files. */
  readonly npm?: { readonly package: string; readonly folder: string };
  /**
   * Reads the decoded files, in the order of `files`.
   *
   * @throws {UserError} where a file is not what it should be
   */
  decode(files: readonly DecodedFile[]): RawDataset;
}

/**
 * The checksum of a whole data set: the sha256 of the lines `<sha256 of the decoded file>  <name>`, as `sha256sum` prints
 * them. It does not depend on where the files came from or whether they were compressed.
 *
 * @param files the files in their order
 * @returns 64 hexadecimal digits
 *
 * @example
 * ```ts
 * import { setChecksum } from "./file_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * const file = { name: "a", bytes: 0, sha256: "00" };
 * assert.notEqual(setChecksum([file]), setChecksum([{ ...file, sha256: "01" }]));
 * ```
 */
export function setChecksum(files: readonly Pick<DataFile, "name" | "sha256">[]): string {
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`).join("");
  return sha256(new TextEncoder().encode(lines));
}
