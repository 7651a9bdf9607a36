/** Setup step: puts ONNX Runtime's CUDA provider beside its library. @module */
import { join } from "node:path";
import { onnxLibraryFolder } from "../../src/engines/devices/onnx_library.ts";
import { projectRoot } from "../../src/engines/project_root.ts";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";
import { fetchWheels } from "./fetch_wheels.ts";
import { requireTools } from "./require_tools.ts";
import { unpackWheels } from "./unpack_wheels.ts";

/** The library that makes `onnx:cuda`. */
const provider = "libonnxruntime_providers_cuda.so";

/** It downloads some 200 MB; a host that does not answer would hold it for ever. */
const patience = 300;

/**
 * Puts ONNX Runtime's CUDA provider beside its library: by the npm package's own installer, else from the wheel of the same
 * version. It needs CUDA and cuDNN of the machine; whether it finds them is seen when `onnx:cuda` is opened.
 *
 * @returns one line that says what is set up
 * @throws {UserError} one line: what is missing
 */
export async function setUpOnnxProvider(
  target: Target,
  root: string = projectRoot,
): Promise<string> {
  const folder = onnxLibraryFolder(root);
  if (folder === undefined) {
    throw new UserError(
      "onnx:cuda cannot be set up: onnxruntime-node is not installed; run: deno install",
    );
  }
  const there = () => [...Deno.readDirSync(folder)].some(({ name }) => name === provider);
  if (there()) return "onnx:cuda was set up before";
  const script = join(root, "node_modules/onnxruntime-node/script/install.js");
  const own = await command("deno", [
    "run",
    "--no-prompt",
    "--allow-read",
    "--allow-write",
    "--allow-env",
    "--allow-sys",
    "--allow-net",
    script,
    "--onnxruntime-node-install=cuda12",
  ], { cwd: root, seconds: patience });
  if (there()) return "onnx:cuda is set up, by the package's own installer";
  console.error(`setup: ONNX Runtime's own installer did not work (${own.lastLine})`);
  await requireTools({ ...target, room: 1e9 });
  const wheels = join(target.wheels, "onnxruntime");
  const paths = await fetchWheels(join(target.folder, "onnxruntime.txt"), wheels, target.device);
  const rule = String.raw`onnxruntime/capi/(libonnxruntime_providers_(?:cuda|shared)\.so)=\1`;
  await unpackWheels(paths, folder, [rule], target.device);
  if (!there()) throw new UserError("onnx:cuda cannot be set up: its wheel holds no CUDA provider");
  await Deno.remove(wheels, { recursive: true });
  return "onnx:cuda is set up, by wheel";
}
