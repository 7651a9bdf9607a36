/** The leases that one worker holds. @module */
import { type Lease, takeLease } from "../../files/lease.ts";
import type { LeaseText } from "../../files/lease_text.ts";

/** The leases of a worker. */
export interface HeldLeases {
  /** Takes a lease, or null where somebody has that generation of it. */
  take(name: string, generation: number): Promise<Lease | null>;
  /** Whether this worker holds it. */
  has(name: string): boolean;
  /** Gives one back, if it is held. */
  release(name: string): Promise<void>;
  /** Shows that all are alive. */
  beat(): Promise<void>;
  /** Gives all back. */
  releaseAll(): Promise<void>;
}

/**
 * Makes the leases of a worker.
 *
 * @param folder where leases lie
 * @param self the worker
 * @param warn told of heartbeats that fail
 *
 * @example
 * ```ts
 * import { createHeldLeases } from "./held_leases.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const held = createHeldLeases(folder, { owner: "a", host: "here", every: 1000 }, () => {});
 *   await held.take("cell", 0);
 *   assert.ok(held.has("cell"));
 *   await held.releaseAll();
 *   assert.ok(!held.has("cell"));
 *   assert.deepEqual([...Deno.readDirSync(folder)], []);
 * });
 * ```
 */
export function createHeldLeases(
  folder: string,
  self: Omit<LeaseText, "beat">,
  warn: (message: string) => void,
): HeldLeases {
  const held = new Map<string, Lease>();
  return {
    async take(name, generation) {
      const taken = await takeLease(folder, name, generation, self, warn);
      if (!taken) return null;
      const lease: Lease = {
        ...taken,
        async release() {
          held.delete(name);
          await taken.release();
        },
      };
      held.set(name, lease);
      return lease;
    },
    has: (name) => held.has(name),
    release: async (name) => await held.get(name)?.release(),
    async beat() {
      await Promise.all([...held.values()].map((lease) => lease.beat()));
    },
    async releaseAll() {
      await Promise.all([...held.values()].map((lease) => lease.release()));
    },
  };
}
