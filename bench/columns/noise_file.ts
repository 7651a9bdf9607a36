/** Writes a `.npy` file of Gaussian noise as large as the benchmark of many columns needs. @module */
import { statfsSync } from "node:fs";
import { fillNormal } from "../../src/random/normal.ts";
import { stream } from "../../src/random/stream.ts";

/** Rows that are drawn and written at once. */
const ROWS_AT_ONCE = 4;

/** The 128 bytes that `np.save` writes before the data of a float32 matrix in C order. */
function npyHeader(rows: number, columns: number): Uint8Array {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const header = new Uint8Array(128).fill(0x20);
  header.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  header.set(new TextEncoder().encode(text), 10);
  header[127] = 0x0a;
  return header;
}

/**
 * Writes a matrix of Gaussian noise, rows are minibatches, as `np.save` would.
 *
 * @returns its size in bytes
 * @throws {Error} if the disk has not room for it and a tenth more
 */
export async function writeNoise(path: string, rows: number, columns: number): Promise<number> {
  const size = 128 + 4 * rows * columns;
  const { bavail, bsize } = statfsSync(path.replace(/[^/]*$/, ""));
  if (bavail * bsize < 1.1 * size) {
    throw new Error(`${path}: ${(size / 1e9).toFixed(1)} GB do not fit on the disk; see --folder`);
  }
  using file = await Deno.open(path, { write: true, create: true, truncate: true });
  const writer = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
  };
  await writer(npyHeader(rows, columns));
  const values = new Float32Array(ROWS_AT_ONCE * columns);
  for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
    const part = values.subarray(0, Math.min(ROWS_AT_ONCE, rows - row) * columns);
    fillNormal(stream("columns bench", row), part);
    await writer(new Uint8Array(part.buffer, 0, part.byteLength));
  }
  await file.sync();
  return size;
}
