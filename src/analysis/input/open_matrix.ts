/** Opens whatever file the user has. @module */
import { UserError } from "../../base/errors.ts";
import { openCsv } from "./csv_source.ts";
import { type MatrixSource, transposed } from "./matrix_source.ts";
import { openNpy } from "./npy_source.ts";
import { openNpz } from "./npz_source.ts";

/** What {@linkcode openMatrix} may be told. */
export interface OpenOptions {
  /** Array of an .npz archive. */
  readonly member?: string;
  /** Axis that counts the minibatches: 0 (rows, the default) or 1. */
  readonly axis: 0 | 1;
  /** Bytes that may be held. */
  readonly memory: number;
}

/**
 * Opens an .npy, .npz or .csv file as a matrix whose rows are minibatches.
 *
 * @throws {UserError} one line: what is wrong with the file
 */
export async function openMatrix(path: string, options: OpenOptions): Promise<MatrixSource> {
  const { member, axis, memory } = options;
  const kind = /\.(npy|npz|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) {
    throw new UserError(`${path}: the name must end in .npy, .npz or .csv`);
  }
  if (member !== undefined && kind !== "npz") {
    throw new UserError(`--member belongs to .npz archives; ${path} is none: leave it out`);
  }
  let source: MatrixSource;
  try {
    source = kind === "npy"
      ? openNpy(path, axis)
      : kind === "npz"
      ? openNpz(path, member, memory, axis)
      : openCsv(path, memory);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`no such file: ${path}`);
    if (error instanceof Deno.errors.IsADirectory) {
      throw new UserError(`${path} is a folder; give a file`);
    }
    throw error;
  }
  return axis === 1 && kind === "csv" ? await transposed(source) : source;
}
