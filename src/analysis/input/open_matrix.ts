/** Opens whatever file the user has. @module */
import { UserError } from "../../base/errors.ts";
import type { CsvOptions } from "./csv_options.ts";
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
  /** How a table of text is meant, where it leaves that open. */
  readonly csv?: CsvOptions;
}

/** Names of tables of text. */
const TEXT = new Set(["csv", "tsv", "txt"]);

/**
 * Opens an .npy or .npz file, or a table of text (.csv, .tsv, .txt), as a matrix whose rows are minibatches.
 *
 * @throws {UserError} one line: what is wrong with the file
 */
export async function openMatrix(path: string, options: OpenOptions): Promise<MatrixSource> {
  const { member, axis, memory, csv = {} } = options;
  const kind = /\.(npy|npz|csv|tsv|txt)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) {
    throw new UserError(`${path}: the name must end in .npy, .npz, .csv, .tsv or .txt`);
  }
  if (member !== undefined && kind !== "npz") {
    throw new UserError(`--member belongs to .npz archives; ${path} is none: leave it out`);
  }
  const [given] = Object.entries(csv).find(([, value]) => value !== undefined) ?? [];
  if (given !== undefined && !TEXT.has(kind)) {
    throw new UserError(`--${given} belongs to tables of text; ${path} is none: leave it out`);
  }
  let source: MatrixSource;
  try {
    source = kind === "npy"
      ? openNpy(path, axis)
      : kind === "npz"
      ? await openNpz(path, member, memory, axis)
      : openCsv(path, memory, csv);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`no such file: ${path}`);
    if (error instanceof Deno.errors.IsADirectory) {
      throw new UserError(`${path} is a folder; give a file`);
    }
    throw error;
  }
  return axis === 1 && TEXT.has(kind) ? await transposed(source) : source;
}
