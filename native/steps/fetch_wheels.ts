/** Setup step: downloads pinned wheels with pip, which compares their checksums. @module */
import { join } from "node:path";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";

/** Wheels are for Python 3.11 whatever Python is here: they are unpacked, not installed. */
const options = [
  "--quiet",
  "--no-deps",
  "--only-binary=:all:",
  "--python-version=3.11",
  "--implementation=cp",
  ...["cp311", "abi3", "none"].map((abi) => `--abi=${abi}`),
  ...["manylinux_2_28", "manylinux_2_17", "manylinux2014", "manylinux1"]
    .map((platform) => `--platform=${platform}_x86_64`),
  "--require-hashes",
];

/**
 * Downloads the wheels that a file of requirements pins, with pip and its settings, and lets pip compare the checksums. What is
 * there already is not downloaded again.
 *
 * @param requirements path of the file
 * @param wheels folder for the wheels
 * @returns paths of the wheels
 * @throws {UserError} if pip fails
 */
export async function fetchWheels(
  requirements: string,
  wheels: string,
  device: Target["device"],
): Promise<string[]> {
  await Deno.mkdir(wheels, { recursive: true });
  const pip = (...more: string[]) =>
    command("python3", [
      "-m",
      "pip",
      "download",
      ...options,
      "-r",
      requirements,
      "-d",
      wheels,
      ...more,
    ]);
  const offline = await pip("--no-index", `--find-links=${wheels}`);
  const { success, lastLine } = offline.success ? offline : await pip();
  if (!success) {
    throw new UserError(
      `pip could not download the wheels (${lastLine}); run again: deno task setup:${device}`,
    );
  }
  return [...Deno.readDirSync(wheels)].map(({ name }) => join(wheels, name))
    .filter((path) => path.endsWith(".whl")).sort();
}
