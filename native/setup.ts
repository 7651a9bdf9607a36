/**
 * Sets up TensorFlow's C++ library for `tfjs:native` or `tfjs:cuda`: `deno task setup:native`, `deno task setup:cuda`.
 *
 * @module
 */
import { join } from "node:path";
import { ExitCode, UserError } from "../src/base/errors.ts";
import { type SetupStamp, setupStamp } from "../src/engines/devices/native_package.ts";
import { command } from "./command.ts";
import { buildBinding } from "./steps/build_binding.ts";
import { fetchWheels } from "./steps/fetch_wheels.ts";
import { setUpOnnxProvider } from "./steps/onnx_provider.ts";
import { runOwnInstaller } from "./steps/own_installer.ts";
import { requireTools } from "./steps/require_tools.ts";
import { tensorflowRules, unpackWheels } from "./steps/unpack_wheels.ts";
import { type Target, targetOf, wheelTensorflow } from "./target.ts";

type Way = SetupStamp["from"];

const log = (text: string) => console.error(`setup: ${text}`);

async function fromWheel(target: Target): Promise<void> {
  await requireTools(target);
  log(`TensorFlow ${wheelTensorflow} from the Python package index: wheels, by pip …`);
  const requirements = join(target.folder, "requirements.txt");
  const wheels = await fetchWheels(requirements, target.wheels, target.device);
  log("unpacking …");
  await unpackWheels(wheels, target.packageFolder, tensorflowRules, target.device);
  log("compiling the binding …");
  await buildBinding(target);
}

/** Loads what is there now. */
async function prove({ device }: Target): Promise<{ tensorflow: string; gpu: boolean }> {
  const { success, stdout, lastLine } = await command("deno", [
    "run",
    "--no-prompt",
    "--ignore-env",
    "--allow-read=.",
    "--allow-ffi=native",
    "native/prove.ts",
    device,
  ]);
  if (!success) throw new UserError(`TensorFlow was set up but does not load (${lastLine})`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!);
}

async function remove(path: string): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** The stamp is the last thing written: without it nothing counts as set up. */
async function finish(target: Target, from: Way): Promise<string> {
  const { tensorflow, gpu } = await prove(target);
  const stamp: SetupStamp = { tensorflow, from };
  const path = join(target.packageFolder, setupStamp);
  await Deno.writeTextFile(`${path}.part`, `${JSON.stringify(stamp)}\n`);
  await Deno.rename(`${path}.part`, path);
  await remove(target.wheels);
  await remove(join(target.packageFolder, "deps/include"));
  const unused = target.device === "cuda" && !gpu
    ? "; it finds no NVIDIA GPU, so tfjs:cuda does not open on this machine"
    : "";
  return `tfjs:${target.device} is set up: TensorFlow ${tensorflow}, by ${from}${unused}`;
}

/**
 * Sets a device up, in the first way that works. The package's own installer brings TensorFlow 2.9, which today's GPUs do
 * not run, so for CUDA the wheel comes first.
 *
 * @param force sets up anew what is there
 * @returns one line that says what is set up
 * @throws {UserError} one line: what is missing
 */
async function setUp(target: Target, force: boolean): Promise<string> {
  const stamp = join(target.packageFolder, setupStamp);
  if (force) {
    for (const part of ["lib", "deps"]) await remove(join(target.packageFolder, part));
  }
  const done = await Deno.readTextFile(stamp).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  });
  if (done !== undefined) {
    const { tensorflow } = JSON.parse(done) as SetupStamp;
    return `tfjs:${target.device} was set up before: TensorFlow ${tensorflow}; --force sets it up anew`;
  }
  log(`${target.name}: npm packages …`);
  const installed = await command("deno", ["install", "--frozen"], { cwd: target.folder });
  if (!installed.success) throw new UserError(`deno install did not work (${installed.lastLine})`);
  const ways: Record<Way, () => Promise<void>> = {
    "the package's own installer": () => runOwnInstaller(target),
    wheel: () => fromWheel(target),
  };
  const order: Way[] = target.device === "cuda"
    ? ["wheel", "the package's own installer"]
    : ["the package's own installer", "wheel"];
  const reasons: string[] = [];
  for (const way of order) {
    try {
      await ways[way]();
      return await finish(target, way);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log(error.message);
      reasons.push(error.message);
    }
  }
  throw new UserError(
    `tfjs:${target.device} cannot be set up: ${reasons.join("; ")}; until then use --device cpu`,
  );
}

if (import.meta.main) {
  const [device, ...rest] = Deno.args;
  try {
    const unknown = rest.find((word) => word !== "--force");
    if (unknown !== undefined) {
      throw new UserError(`setup:${device}: no option ${unknown}; there is --force`);
    }
    const target = targetOf(device as "native" | "cuda");
    const steps = [() => setUp(target, rest.includes("--force"))];
    if (target.device === "cuda") steps.push(() => setUpOnnxProvider(target));
    // One engine's library is worth having without the other's.
    const errors: string[] = [];
    for (const step of steps) {
      try {
        console.log(await step());
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        errors.push(error.message);
      }
    }
    if (errors.length > 0) throw new UserError(errors.join("; "));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`sgn-lab: ${error.message}`);
    Deno.exit(ExitCode.usage);
  }
}
