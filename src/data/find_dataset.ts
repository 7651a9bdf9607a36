/** From a data set's name to what is known of it. @module */
import { UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
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
 * Looks a data set up.
 *
 * @param id its name
 * @returns what is known of it
 * @throws {UserError} if there is none of that name; the message suggests near names
 *
 * @example
 * ```ts
 * import { findDataset } from "./find_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(findDataset("mixture").kind, "generated");
 * assert.throws(() => findDataset("fashion_mnist"), {
 *   message: "no data set fashion_mnist; did you mean fashion-mnist?",
 * });
 * ```
 */
export function findDataset(id: string): KnownDataset {
  const known = KNOWN_DATASETS.find(({ set }) => set.id === id);
  if (known) return known;
  const ids = KNOWN_DATASETS.map(({ set }) => set.id);
  throw new UserError(
    `no data set ${id}${didYouMean(id, ids) || `; there are ${ids.join(", ")}`}`,
  );
}
