/** Stack traces of failed cells, for whoever mends the code. @module */
import { join } from "node:path";
import { type CellOutcome, storageError } from "../runner/mod.ts";

/**
 * Writes one file per failed cell and removes those of earlier runs.
 *
 * @returns the paths written
 * @throws {UserError} if the folder cannot be written to
 */
export async function writeFailureLogs(
  folder: string,
  outcomes: readonly CellOutcome[],
): Promise<string[]> {
  const failed = outcomes.filter(({ stack }) => stack !== undefined);
  try {
    await Deno.remove(folder, { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
    if (failed.length > 0) await Deno.mkdir(folder, { recursive: true });
    const paths: string[] = [];
    for (const { planned: { cell, experiment }, stack } of failed) {
      const name = `${experiment.id}-${cell.id}`.replaceAll(/[^\w.-]+/g, "_");
      const path = join(folder, `${name}.log`);
      await Deno.writeTextFile(path, `${cell.id}\n${stack}\n`);
      paths.push(path);
    }
    return paths;
  } catch (error) {
    throw storageError(error, folder, "move it away");
  }
}
