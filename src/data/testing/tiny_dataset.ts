/** A small data set in idx files, for the tests of this folder. @module */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { FileDataset } from "../file_dataset.ts";
import { idxExamples } from "../idx.ts";
import { sha256 } from "../../base/sha256.ts";

/** A folder that there is not, inside the project, where tests may look. */
const NONE = fileURLToPath(new URL("./nonexistent", import.meta.url));

/** Places without any data. */
export const NOWHERE = { data: NONE, cache: NONE };

/** Where tests may write. */
const SCRATCH = fileURLToPath(new URL("../../../.sgn/tests", import.meta.url));

/** An idx file of these dimensions and bytes. */
export function idxFile(shape: readonly number[], values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * shape.length + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x800 + shape.length);
  for (const [i, n] of shape.entries()) view.setUint32(4 + 4 * i, n);
  bytes.set(values, 4 + 4 * shape.length);
  return bytes;
}

const images = (n: number, from: number) =>
  idxFile([n, 2, 3], Array.from({ length: 6 * n }, (_, i) => from + i));

/** Contents of the files by name: 6 training and 2 test images of 2 × 3 pixels in 3 classes. */
export const TINY_FILES: Readonly<Record<string, Uint8Array>> = {
  "train-images": images(6, 0),
  "train-labels": idxFile([6], [0, 1, 2, 0, 1, 2]),
  "test-images": images(2, 100),
  "test-labels": idxFile([2], [2, 0]),
};

/** The set that these files are. */
export const TINY: FileDataset = {
  id: "tiny",
  title: "made for a test",
  files: Object.entries(TINY_FILES).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  })),
  shape: [1, 2, 3],
  classes: 3,
  trainCount: 6,
  testCount: 2,
  normalisation: { divisor: 10, mean: [1], deviation: [2] },
  licence: "none",
  decode: ([x, y, testX, testY]) => {
    const size = { height: 2, width: 3, classes: 3 };
    const at = (a: { where: string }, b: { where: string }) => ({
      images: a.where,
      labels: b.where,
    });
    return {
      train: idxExamples(x!.bytes, y!.bytes, { ...size, count: 6 }, at(x!, y!)),
      test: idxExamples(testX!.bytes, testY!.bytes, { ...size, count: 2 }, at(testX!, testY!)),
    };
  },
};

/** Writes the files into `<root>/tiny`, those in `changed` with other contents, and compressed if `gzip`. */
export async function writeTiny(
  root: string,
  changed: Readonly<Record<string, Uint8Array>> = {},
  gzip = false,
): Promise<string> {
  const folder = join(root, TINY.id);
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries({ ...TINY_FILES, ...changed })) {
    await Deno.writeFile(join(folder, gzip ? `${name}.gz` : name), gzip ? gzipSync(bytes) : bytes);
  }
  return folder;
}

/** Runs a test in a folder of its own. */
export async function inTemporaryFolder(act: (folder: string) => Promise<void>): Promise<void> {
  await Deno.mkdir(SCRATCH, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: SCRATCH });
  try {
    await act(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
