/** The settings of one row of the capture benchmark, as ours and the peer's script get them. @module */
/** What one row of the capture benchmark computes. */
export interface CaptureSetting {
  /** Folder with inputs.f32 (N × F), labels.i32 and weights.f32. */
  readonly folder: string;
  /** Units of the input and of every layer. */
  readonly sizes: readonly number[];
  readonly examples: number;
  readonly draws: number;
  readonly directions: number;
  readonly batchSizes: readonly number[];
  readonly threads: number;
  readonly seed: number;
  readonly method: string;
}

/** What one row measured. */
export interface CaptureResult {
  /** Wall time of every part. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Processor time of all threads and parts together; other work on the machine disturbs it less than wall time. */
  readonly cpuSeconds: number;
  /** Largest resident set of the process, in bytes. */
  readonly peakMemory: number;
  /** Share of the directions that each test rejects at level .05, by batch size. */
  readonly rejected: Readonly<
    Record<string, { readonly shapiroWilk: number; readonly andersonDarling: number }>
  >;
  readonly version: string;
  readonly note?: string;
}
