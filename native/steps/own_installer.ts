/** Setup step: the npm package's own install script, which is tried first. @module */
import { join } from "node:path";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";
import { binding } from "./build_binding.ts";

/** It downloads some 200 MB; a host that does not answer would hold it for ever. */
const patience = 300;

/**
 * Runs the package's own install script, which downloads TensorFlow and a binding.
 *
 * @throws {UserError} if that does not leave a binding
 */
export async function runOwnInstaller({ folder, name, packageFolder }: Target): Promise<void> {
  const script = `--allow-scripts=npm:${name}`;
  const { lastLine } = await command("deno", ["install", "--frozen", script], {
    cwd: folder,
    seconds: patience,
  });
  // How it ended says little: where it failed before, nothing is run again, and that succeeds.
  try {
    await Deno.stat(join(packageFolder, binding));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new UserError(`the package's own installer did not work (${lastLine})`);
  }
}
