/** Other engines that a tolerance can be measured on. @module */
import { engineIdentity } from "../runner/engine_identity.ts";
import { UserError } from "../base/errors.ts";
import type { CliContext } from "./context.ts";

/** Devices that every install has. */
const CANDIDATES = ["cpu", "wasm"];

/**
 * Devices beside the night's own that are here.
 *
 * @param own id of the night's engine
 * @param context where node_modules is
 * @returns names for `--device`
 */
export async function devicesThere(own: string, context: CliContext): Promise<readonly string[]> {
  const found: string[] = [];
  for (const device of CANDIDATES) {
    try {
      const { id } = engineIdentity(device, context.root);
      if (id === own) continue;
      await context.probeEngine(device);
      found.push(device);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return found;
}
