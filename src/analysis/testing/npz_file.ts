/** .npz archives for tests. @module */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { npyFile } from "./npy_file.ts";

configure({ useWebWorkers: false });

/** How an archive is written. */
export interface NpzOptions {
  /** Compression: 0 stores. */
  readonly level?: number;
  readonly zip64?: boolean;
  readonly dataDescriptor?: boolean;
  readonly password?: string;
}

/**
 * Writes an archive of matrices.
 *
 * @param members matrices by the names of their arrays: rows × columns, row-major
 */
export async function npzFile(
  members: Readonly<Record<string, { readonly shape: string; readonly values: Float64Array }>>,
  options: NpzOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const [name, { shape, values }] of Object.entries(members)) {
    await writer.add(`${name}.npy`, new Uint8ArrayReader(npyFile({ shape }, values)));
  }
  return await writer.close() as Uint8Array<ArrayBuffer>;
}

/** Places where some bytes begin. */
export function placesOf(bytes: Uint8Array, wanted: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => wanted.every((byte, i) => bytes[at + i] === byte));
}
