/** What the ONNX engine needs of a library that runs graphs. @module */
/** Dense array with a shape, as it goes into or comes out of a session. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array;
  readonly shape: readonly number[];
}

/** A loaded graph. */
export interface Session {
  /**
   * Runs the graph.
   *
   * @param inputs a tensor for every input of the graph
   * @param outputs a tensor for every wanted output; its data is overwritten
   */
  run(
    inputs: Readonly<Record<string, Tensor>>,
    outputs: Readonly<Record<string, Tensor>>,
  ): Promise<void>;
  /** Frees native memory. */
  release(): Promise<void>;
}

/** Something that runs ONNX graphs: the native library or WebAssembly. */
export interface Runtime {
  /** E.g. `onnx:cpu`. */
  readonly id: string;
  /** E.g. `onnxruntime-node 1.30.0`. */
  readonly version: string;
  /** Whether every run copies its inputs, so that handing over a large array for a few of its rows is dear. */
  readonly copiesInputs: boolean;
  load(graph: Uint8Array): Promise<Session>;
}
