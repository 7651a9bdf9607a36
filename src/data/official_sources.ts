/** Where the data sets are published. Nothing is downloaded but by `deno task data fetch`. @module */

/** What to download for a data set. */
export interface OfficialSource {
  /** Folder of the publisher's server, without a final slash. */
  readonly base: string;
  /**
   * Files under `base`. Each is stored under its name, except an archive, whose members are the data set's files.
   */
  readonly files: readonly string[];
  readonly archive?: boolean;
}

const IDX = [
  "train-images-idx3-ubyte.gz",
  "train-labels-idx1-ubyte.gz",
  "t10k-images-idx3-ubyte.gz",
  "t10k-labels-idx1-ubyte.gz",
];

/**
 * By the data set's name. `SGN_DATA_MIRROR` replaces `base` by `<mirror>/<name>`.
 *
 * @example
 * ```ts
 * import { OFFICIAL_SOURCES } from "./official_sources.ts";
 * import { KNOWN_DATASETS } from "./known_datasets.ts";
 * import assert from "node:assert/strict";
 *
 * const inFiles = KNOWN_DATASETS.flatMap(({ kind, set }) => kind === "files" ? [set.id] : []);
 * assert.deepEqual(Object.keys(OFFICIAL_SOURCES).sort(), inFiles.sort());
 * assert.ok(Object.values(OFFICIAL_SOURCES).every(({ base }) => !base.endsWith("/")));
 * ```
 */
export const OFFICIAL_SOURCES: Readonly<Record<string, OfficialSource>> = {
  "mnist": { base: "https://storage.googleapis.com/cvdf-datasets/mnist", files: IDX },
  "fashion-mnist": {
    base: "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com",
    files: IDX,
  },
  "optdigits": {
    base: "https://archive.ics.uci.edu/ml/machine-learning-databases/optdigits",
    files: ["optdigits.tra", "optdigits.tes"],
  },
  "cifar-10": {
    base: "https://www.cs.toronto.edu/~kriz",
    files: ["cifar-10-binary.tar.gz"],
    archive: true,
  },
};
