/** Tells whether the owner of a lease lives, by nobody's clock but the observer's. @module */
import { leasePath } from "./lease.ts";
import { decodeLease } from "./lease_text.ts";

/** What an observer knows of a lease: its owner showed a heartbeat; it did not for too long; it is too early to say; it is no more. */
export type LeaseState = "alive" | "expired" | "unknown" | "gone";

/** Heartbeats that must be missing in a row. */
export const MISSED_BEATS = 9;

/** Looks at leases. */
export interface LeaseWatch {
  /** Reads a lease's file and compares it with what was seen before. */
  look(name: string, generation: number): LeaseState;
}

/**
 * Makes an observer. A lease is expired once its text has not changed for nine heartbeats **of the observer's own monotonic clock**: no time
 * stamp of a file or of another machine is read, so clocks that differ do no harm.
 *
 * @param folder where leases lie
 * @param every milliseconds between heartbeats where a lease does not say
 * @param now a monotonic clock in milliseconds
 *
 * @example
 * ```ts
 * import { watchLeases } from "./lease_watch.ts";
 * import { takeLease } from "./lease.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   let time = 0;
 *   const watch = watchLeases(folder, 1000, () => time);
 *   const self = { owner: "a", host: "here", every: 1000 };
 *   const lease = (await takeLease(folder, "cell", 0, self, () => {}))!;
 *   assert.equal(watch.look("cell", 0), "unknown");
 *   await lease.beat();
 *   assert.equal(watch.look("cell", 0), "alive");
 *   time = 9000;
 *   assert.equal(watch.look("cell", 0), "expired");
 *   await lease.release();
 *   assert.equal(watch.look("cell", 0), "gone");
 * });
 * ```
 */
export function watchLeases(folder: string, every: number, now: () => number): LeaseWatch {
  const seen = new Map<string, { text: string; since: number; changed: boolean }>();
  return {
    look(name, generation) {
      const path = leasePath(folder, name, generation);
      let text: string;
      try {
        text = Deno.readTextFileSync(path);
      } catch (error) {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
        seen.delete(path);
        return "gone";
      }
      const before = seen.get(path);
      if (before?.text !== text) {
        seen.set(path, { text, since: now(), changed: before !== undefined });
        return before === undefined ? "unknown" : "alive";
      }
      const patience = MISSED_BEATS * (decodeLease(text)?.every ?? every);
      if (now() - before.since >= patience) return "expired";
      return before.changed ? "alive" : "unknown";
    },
  };
}
