/** The jobs that were submitted for a store, so that they can be asked after and cancelled. @module */
import { z } from "zod";
import { writeAtomically } from "../files/atomic_write.ts";
import { slurmFolder } from "./slurm_scripts.ts";

/** One submission. */
const SlurmJobs = z.strictObject({
  /** Id of the workers' array. */
  workers: z.string(),
  /** Id of the report's job. */
  report: z.string(),
  /** Words that selected its cells. */
  selection: z.array(z.string()),
});
/** One submission. */
type SlurmJobs = z.infer<typeof SlurmJobs>;

const path = (store: string) => `${slurmFolder(store)}/jobs.json`;

/**
 * All submissions for a store, the last one last. They only tell whom to ask: what was computed is in the store.
 *
 * @param store its folder
 * @returns none where nothing was submitted, or the file is damaged
 *
 * @example
 * ```ts
 * import { addSlurmJobs, slurmJobs } from "./slurm_jobs.ts";
 * import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (store) => {
 *   assert.deepEqual(slurmJobs(store), []);
 *   const jobs = { workers: "7", report: "8", selection: ["--profile", "smoke"] };
 *   await addSlurmJobs(store, jobs);
 *   assert.deepEqual(slurmJobs(store), [jobs]);
 * });
 * ```
 */
export function slurmJobs(store: string): SlurmJobs[] {
  try {
    return z.array(SlurmJobs).parse(JSON.parse(Deno.readTextFileSync(path(store))));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

/** Remembers a submission. */
export async function addSlurmJobs(store: string, jobs: SlurmJobs): Promise<void> {
  await Deno.mkdir(slurmFolder(store), { recursive: true });
  const text = JSON.stringify([...slurmJobs(store), jobs], null, 2);
  await writeAtomically(path(store), `${path(store)}.${crypto.randomUUID()}`, `${text}\n`);
}
