/** TensorFlow.js with one of its backends, as the adapter is given it. @module */
import type { TensorFlow } from "./tensorflow.ts";

/** TensorFlow.js with one of its backends, ready for use. */
export interface Library {
  /** E.g. `tfjs:native`. */
  readonly id: string;
  /** What computes, with versions, e.g. `@tensorflow/tfjs-node 4.22.0, TensorFlow 2.15.1`. */
  readonly version: string;
  /** The module. */
  readonly tf: TensorFlow;
  /** Name under which the module knows the backend. */
  readonly backend: string;
  /** The processor, where the library tells, e.g. `llvmpipe (LLVM 15.0.6, 256 bits)`. */
  readonly processor?: string;
  /**
   * Goes around every computation, where the device reports failures elsewhere than in a result.
   *
   * @throws {Error} what the device reported
   */
  readonly guard?: <T>(computation: () => Promise<T>) => Promise<T>;
}
