/** TensorFlow.js in plain JavaScript. @module */
import { packageVersion } from "../../package_version.ts";
import type { Library } from "../library.ts";

/** TensorFlow.js in plain JavaScript: slow, on any machine. */
export async function plainLibrary(): Promise<Library> {
  const tf = await import("@tensorflow/tfjs");
  // Production mode leaves out the advice to install another package, and checks that cost time.
  tf.enableProdMode();
  await tf.setBackend("cpu");
  await tf.ready();
  return {
    id: "tfjs:cpu",
    version: await packageVersion(import.meta.resolve("@tensorflow/tfjs")),
    tf,
    backend: "cpu",
  };
}
