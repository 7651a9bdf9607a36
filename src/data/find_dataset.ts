/** From a data set's name to what is known of it. @module */
import { UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import { KNOWN_DATASETS, type KnownDataset } from "./known_datasets.ts";

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
