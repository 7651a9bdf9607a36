/** Bytes that are read by their place: of a file, or in memory. @module */
import { UserError } from "../../base/errors.ts";

/** Where bytes come from. */
export interface ByteSource {
  readonly size: number;
  /**
   * Fills an array.
   *
   * @throws {UserError} if the bytes end before it is full
   */
  read(offset: number, into: Uint8Array): void;
  close(): void;
}

/**
 * The bytes of a file, which stays open.
 *
 * @param path of the file
 */
export function fileBytes(path: string): ByteSource {
  const file = Deno.openSync(path);
  const { size, isDirectory } = file.statSync();
  if (isDirectory) {
    file.close();
    throw new UserError(`${path} is a folder; give a file`);
  }
  return {
    size,
    read(offset, into) {
      file.seekSync(offset, Deno.SeekMode.Start);
      let at = 0;
      while (at < into.length) {
        const count = file.readSync(into.subarray(at));
        if (count === null) throw new UserError(`${path}: the file is truncated; write it again`);
        at += count;
      }
    },
    close: () => file.close(),
  };
}

/**
 * Bytes that are in memory.
 *
 * @param data all of them
 * @param name for messages
 *
 * @example
 * ```ts
 * import { memoryBytes } from "./byte_source.ts";
 * import assert from "node:assert/strict";
 *
 * const source = memoryBytes(Uint8Array.of(1, 2, 3, 4), "noise.npy");
 * const two = new Uint8Array(2);
 * source.read(1, two);
 * assert.deepEqual([...two], [2, 3]);
 * assert.throws(() => source.read(3, two), /noise\.npy: the file is truncated/);
 * ```
 */
export function memoryBytes(data: Uint8Array, name: string): ByteSource {
  return {
    size: data.length,
    read(offset, into) {
      const part = data.subarray(offset, offset + into.length);
      if (part.length < into.length) {
        throw new UserError(`${name}: the file is truncated; write it again`);
      }
      into.set(part);
    },
    close() {},
  };
}
