/** Setup step: unpacks libraries and headers from wheels into the package's folder. @module */
import { fileURLToPath } from "node:url";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";

/**
 * What of the wheels goes where in the package's folder: the libraries, the few headers that the binding includes, and
 * NVIDIA's libraries where TensorFlow's library looks for them (its runpath has `$ORIGIN/../nvidia/…/lib`).
 */
export const tensorflowRules: readonly string[] = [
  String.raw`tensorflow/(libtensorflow_(?:cc|framework)\.so\.2)=deps/lib/\1`,
  String.raw`tensorflow/(include/tensorflow/c/.*\.h)=deps/\1`,
  String.raw`tensorflow/(include/tensorflow/core/platform/ctstring.*\.h)=deps/\1`,
  String.raw`tensorflow/(include/tsl/c/.*\.h)=deps/\1`,
  String.raw`tensorflow/(include/tsl/platform/ctstring.*\.h)=deps/\1`,
  String.raw`(nvidia/\w+/lib/lib.*\.so.*)=deps/\1`,
];

/**
 * Unpacks some files of wheels.
 *
 * @param wheels paths of the wheels
 * @param folder where to
 * @param rules which files, and where in the folder: `PATTERN=PLACE`, as unpack.py reads them
 * @param device named in the message of an error
 * @throws {UserError} if a wheel cannot be unpacked, above all where the disk is full
 */
export async function unpackWheels(
  wheels: readonly string[],
  folder: string,
  rules: readonly string[],
  device: Target["device"],
): Promise<void> {
  const script = fileURLToPath(new URL("../unpack.py", import.meta.url));
  for (const wheel of wheels) {
    const { success, lastLine } = await command("python3", [
      script,
      wheel,
      folder,
      ...rules,
    ]);
    if (!success) {
      throw new UserError(
        `${wheel} cannot be unpacked (${lastLine}); run again: deno task setup:${device}`,
      );
    }
  }
}
