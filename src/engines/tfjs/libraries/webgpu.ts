/** TensorFlow.js on WebGPU, with the errors that the device reports. @module */
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { UserError } from "../../../base/errors.ts";
import { packageVersion } from "../../package_version.ts";
import type { Library } from "../library.ts";

/**
 * TensorFlow.js on a GPU by WebGPU, which Deno has built in. One device per thread, shared by all networks.
 *
 * @throws {UserError} if there is no adapter
 */
export async function webgpuLibrary(): Promise<Library> {
  const gpu: GPU | undefined = navigator.gpu;
  const adapter = await gpu?.requestAdapter();
  if (!adapter) {
    throw new UserError("no WebGPU adapter: no GPU with a Vulkan, Metal or Direct3D 12 driver");
  }
  const tf = await import("@tensorflow/tfjs");
  tf.enableProdMode();
  await import("@tensorflow/tfjs-backend-webgpu");
  await tf.setBackend("webgpu");
  await tf.ready();
  const { device } = tf.backend() as WebGPUBackend;
  const { description, vendor } = adapter.info;
  return {
    id: "tfjs:webgpu",
    version: await packageVersion(import.meta.resolve("@tensorflow/tfjs-backend-webgpu")),
    tf,
    backend: "webgpu",
    processor: description || vendor,
    guard: (computation) => guardDevice(device, computation),
  };
}

/**
 * Asks the device for its errors: the backend does not, and an operation that failed would leave zeros in its result.
 *
 * @throws {Error} the device's error, which says more than that of the computation
 */
async function guardDevice<T>(
  device: GPUDevice,
  computation: () => Promise<T>,
): Promise<T> {
  const filters = ["validation", "internal", "out-of-memory"] as const;
  for (const filter of filters) device.pushErrorScope(filter);
  const [ended] = await Promise.allSettled([computation()]);
  const errors: string[] = [];
  for (const _ of filters) {
    const error = await device.popErrorScope();
    if (error) errors.push(error.message);
  }
  if (ended.status === "fulfilled" && errors.length === 0) return ended.value;
  // The news of a lost device comes a little later than what fails because of it.
  const news = new Promise<void>((resolve) => setTimeout(resolve, 200));
  const lost = await Promise.race([device.lost, news]);
  if (lost) throw new Error(`device lost: ${lost.message || lost.reason}`);
  if (errors.length > 0) throw new Error(errors.at(-1));
  throw (ended as PromiseRejectedResult).reason;
}
