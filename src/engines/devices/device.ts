/** What a device is: how its library is found without loading it, and how it is opened. @module */
import type { Engine } from "../engine.ts";

/** What looking for a device's library found, without loading it. */
export type Found =
  | {
    /** What would compute, with versions; {@linkcode Engine.version} of the engine that opens. */
    readonly version: string;
  }
  | {
    /** What is not there and how to install it, e.g. `… is not set up; run: deno task setup:native`. */
    readonly missing: string;
  };

/** Something that can compute, named `ENGINE:DEVICE`. */
export interface Device {
  /** E.g. `onnx:cpu`; {@linkcode Engine.id} of the engine that opens. */
  readonly id: string;
  /** One line for lists. */
  readonly summary: string;
  /** Modules of the adapter below `src/engines`; their import closure is part of a record's address. */
  readonly modules: readonly string[];
  /** What to use where this device is not there. */
  readonly instead: string;
  /**
   * Looks for the library; loads nothing, so it costs no more than a few looks at the disk.
   *
   * @param root absolute path of the project
   */
  find(root: string): Found;
  /**
   * Loads the library.
   *
   * @param root absolute path of the project
   * @param threads threads inside one operation, where the library leaves the choice
   * @throws whatever the library throws where it does not run here
   */
  open(root: string, threads: number): Promise<OpenedDevice>;
}

/** A device ready for use. */
export interface OpenedDevice {
  /** Ready for use. */
  readonly engine: Engine;
  /** The processor, where the library tells, e.g. `llvmpipe (LLVM 15.0.6, 256 bits)`. */
  readonly processor?: string;
}
