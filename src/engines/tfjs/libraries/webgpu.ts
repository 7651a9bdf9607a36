import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { UserError } from "../../../errors.ts";
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
  // The backend asks for no error, and an operation that failed leaves zeros in its result.
  let failure: string | undefined;
  device.addEventListener("uncapturederror", (event) => {
    event.preventDefault();
    failure ??= (event as GPUUncapturedErrorEvent).error.message;
  });
  void device.lost.then(({ message, reason }) => {
    failure = `device lost: ${message || reason}`;
  });
  const { description, vendor } = adapter.info;
  return {
    id: "tfjs:webgpu",
    version: await packageVersion(import.meta.resolve("@tensorflow/tfjs-backend-webgpu")),
    tf,
    backend: "webgpu",
    processor: description || vendor,
    check() {
      if (failure !== undefined) throw new Error(failure);
    },
  };
}
