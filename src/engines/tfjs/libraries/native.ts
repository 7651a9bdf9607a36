/** TensorFlow's C++ library behind TensorFlow.js, loaded without its installer. @module */
import { createRequire } from "node:module";
import util from "node:util";
import { UserError } from "../../../base/errors.ts";
import type { Library } from "../library.ts";
import type { TensorFlow } from "../tensorflow.ts";

/** What is known of an installed native library without loading it. */
export interface NativePackage {
  /** `@tensorflow/tfjs-node` or `@tensorflow/tfjs-node-gpu`. */
  readonly name: string;
  /** Absolute path of the package. */
  readonly folder: string;
  /** Version of TensorFlow that its binding was built for. */
  readonly tensorflow: string;
  /** Version of package and library, part of every record's address. */
  readonly version: string;
}

/** The package that this thread has opened: both register a backend of the same name, on libraries of the same name. */
let opened: string | undefined;

interface Binding {
  readonly TF_Version: string;
  isUsingGpuDevice(): boolean;
}

/**
 * TensorFlow's C++ library behind TensorFlow.js.
 *
 * The package's entry point looks for its binding with an installer's help, for which it reads environment, processors and
 * home folder; here the binding is loaded from where it lies, and nothing but the package's folder is touched.
 *
 * @param device `cuda` must find a GPU, `native` uses the processor
 * @throws {UserError} if the library is another one than was set up, finds no GPU, or cannot live beside one that is open
 */
export async function nativeLibrary(
  device: "native" | "cuda",
  { name, folder, tensorflow, version }: NativePackage,
): Promise<Library> {
  if (opened !== undefined && opened !== name) {
    throw new UserError(
      `${opened} was opened before, and one process can hold one of the two; open ${name} in another`,
    );
  }
  opened = name;
  restoreOldFunctions();
  const require = createRequire(`${folder}/package.json`);
  const tf: TensorFlow = require("@tensorflow/tfjs");
  tf.enableProdMode();
  const { NodeJSKernelBackend } = require("./dist/nodejs_kernel_backend.js");
  require("./dist/register_all_kernels.js");
  const binding: Binding = require("./lib/napi-v8/tfjs_binding.node");
  if (binding.TF_Version !== tensorflow) {
    throw new UserError(
      `TensorFlow ${binding.TF_Version} was loaded, ${tensorflow} was set up; ` +
        `run: deno task setup:${device} --force`,
    );
  }
  if (device === "cuda" && !binding.isUsingGpuDevice()) {
    throw new UserError(`TensorFlow ${tensorflow} finds no NVIDIA GPU that it can use`);
  }
  // The package registers its kernels for the backend of this name.
  tf.registerBackend("tensorflow", () => new NodeJSKernelBackend(binding, name));
  await tf.setBackend("tensorflow");
  await tf.ready();
  return { id: `tfjs:${device}`, version, tf, backend: "tensorflow" };
}

/** Functions that version 4.22 of the package calls and that current runtimes no longer have. */
function restoreOldFunctions(): void {
  const old = util as { isNullOrUndefined?: unknown; isArray?: unknown };
  old.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  old.isArray ??= Array.isArray;
}
