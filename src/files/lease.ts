/** A lease that is held: a file that its owner keeps open and rewrites at each heartbeat. @module */
import { decodeLease, encodeLease, type LeaseText } from "./lease_text.ts";

/** A lease that is held. */
export interface Lease {
  /** How many owners before this one vanished. */
  readonly generation: number;
  /** Shows that the owner lives. A failure costs at most the lease, so it is said and not thrown. */
  beat(): Promise<void>;
  /** Gives it back: what it was for is free again. A second call does nothing. */
  release(): Promise<void>;
}

/** The file of a generation of a lease. */
export const leasePath = (folder: string, name: string, generation: number): string =>
  `${folder}/${name}.${generation}`;

const encoder = new TextEncoder();

async function rewrite(file: Deno.FsFile, text: string): Promise<void> {
  await file.seek(0, Deno.SeekMode.Start);
  let bytes = encoder.encode(text);
  while (bytes.length > 0) bytes = bytes.subarray(await file.write(bytes));
  await file.syncData(); // A network file system shows it to other machines only then.
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

function ownerOf(path: string): string | undefined {
  try {
    return decodeLease(Deno.readTextFileSync(path))?.owner;
  } catch {
    return undefined; // Taken over and given back by others.
  }
}

/**
 * Takes a generation of a lease by creating its file, which the file system lets one process do.
 *
 * Heartbeats go to the open file, not to its name: an owner that wakes up after others took over cannot overwrite their lease.
 *
 * @param folder where leases lie
 * @param name of what is leased
 * @param generation 0, or one more than that of an owner that vanished
 * @param self who takes it
 * @param warn told of a heartbeat that failed, once
 * @returns the lease, or null where somebody has it
 * @throws what the file system throws otherwise
 *
 * @example
 * ```ts
 * import { takeLease } from "./lease.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const self = (owner: string) => ({ owner, host: "here", every: 1000 });
 *   const lease = await takeLease(folder, "cell", 0, self("a"), () => {});
 *   assert.equal(await takeLease(folder, "cell", 0, self("b"), () => {}), null);
 *   await lease?.release();
 *   assert.deepEqual([...Deno.readDirSync(folder)], []);
 * });
 * ```
 */
export async function takeLease(
  folder: string,
  name: string,
  generation: number,
  self: Omit<LeaseText, "beat">,
  warn: (message: string) => void,
): Promise<Lease | null> {
  const path = leasePath(folder, name, generation);
  let file: Deno.FsFile;
  try {
    file = await Deno.open(path, { write: true, createNew: true });
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) return null;
    throw error;
  }
  let open = true;
  let busy: Promise<void> = Promise.resolve();
  let failed = false;
  const close = async () => {
    open = false;
    await busy;
    file.close();
  };
  try {
    await rewrite(file, encodeLease({ ...self, beat: 0 }));
  } catch (error) {
    await close();
    await removeIfThere(path);
    throw error;
  }
  let beat = 0;
  return {
    generation,
    beat() {
      if (!open) return busy;
      busy = busy.then(() => rewrite(file, encodeLease({ ...self, beat: ++beat }))).catch(
        (error) => {
          if (!failed) warn(`the heartbeat of ${path} failed: ${error.message}`);
          failed = true;
        },
      );
      return busy;
    },
    async release() {
      if (!open) return;
      await close();
      // The oldest first: nobody sees a vanished owner's file as the newest.
      for (let old = 0; old < generation; old++) await removeIfThere(leasePath(folder, name, old));
      if (ownerOf(path) === self.owner) await removeIfThere(path);
    },
  };
}
