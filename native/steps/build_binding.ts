/** Setup step: compiles the Node binding against the unpacked TensorFlow library. @module */
import { dirname, join } from "node:path";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";

/** Where the package keeps its binding. */
export const binding = "lib/napi-v8/tfjs_binding.node";

/**
 * Compiles the package's binding against the unpacked library.
 *
 * @throws {UserError} if it does not compile
 */
export async function buildBinding({ folder, packageFolder }: Target): Promise<void> {
  await Deno.mkdir(join(packageFolder, dirname(binding)), { recursive: true });
  const part = `${binding}.part`;
  const { success, lastLine } = await command("g++", [
    "-std=c++17",
    "-O2",
    "-fPIC",
    "-shared",
    "-DNAPI_VERSION=8",
    "-I.",
    "-Ideps/include",
    `-I${join(folder, "node_modules/node-api-headers/include")}`,
    "binding/tfjs_backend.cc",
    "binding/tfjs_binding.cc",
    "-o",
    part,
    "-Ldeps/lib",
    "-l:libtensorflow_cc.so.2",
    "-l:libtensorflow_framework.so.2",
    "-Wl,-rpath,$ORIGIN/../../deps/lib",
  ], { cwd: packageFolder });
  if (!success) throw new UserError(`g++ could not compile the binding (${lastLine})`);
  await Deno.rename(join(packageFolder, part), join(packageFolder, binding));
}
