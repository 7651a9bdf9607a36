/** What the result files of all benchmarks hold. @module */
/** What `bench/results/normality.json` holds. */
export interface NormalityResults {
  readonly rows: number;
  readonly peer: string;
  readonly tests: readonly {
    readonly test: string;
    readonly oursMicroseconds: number;
    readonly peerMicroseconds: number;
    readonly timesFaster: number;
  }[];
}

/** A training step, timed beside the peer's. */
export interface StepRow {
  readonly device: string;
  readonly threads: number;
  readonly version: string;
  readonly peer: string;
  readonly oursMs: number;
  readonly peerMs: number;
  /** Our time divided by the peer's, the median over rounds. */
  readonly ratio: number;
}

/** What `bench/results/engine.json` holds. */
export interface EngineResults {
  readonly net: string;
  readonly batchSize: number;
  readonly rows: readonly StepRow[];
}

/** What `bench/results/capture.json` holds. */
export interface CaptureResults {
  readonly setting: {
    readonly draws: number;
    readonly directions: number;
    readonly examples: number;
    readonly batchSizes: readonly number[];
    readonly threads: number;
  };
  readonly rows: readonly {
    readonly who: string;
    readonly method: string;
    readonly total: number;
    readonly cpuSeconds: number;
    readonly peakMemory: number;
    readonly othersCores: number;
    readonly version: string;
  }[];
  readonly ratios: Readonly<Record<string, { readonly wall: number; readonly cpu: number }>>;
}

/** What `bench/results/stable.json` holds. */
export interface StableResults {
  readonly peer: string;
  readonly functions: readonly {
    readonly function: string;
    readonly alpha: number;
    readonly beta: number;
    readonly oursMicroseconds: number;
    readonly peerMicroseconds: number;
    readonly timesFaster: number;
  }[];
  readonly fit: {
    readonly n: number;
    readonly oursSeconds: number;
    readonly peerSeconds: number;
    readonly timesFaster: number;
  };
}

/** What `bench/results/tail_index.json` holds. */
export interface TailIndexResults {
  readonly values: number;
  readonly rows: readonly {
    readonly form: string;
    readonly version: string;
    readonly oursMilliseconds: number;
    readonly peerMilliseconds: number;
    readonly timesFaster: number;
  }[];
}

/** What `bench/results/columns.json` holds. */
export interface ColumnsResults {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /** With all cores. */
  readonly seconds: number;
  readonly oneThreadSeconds: number;
  readonly sweepSeconds: number;
  readonly peakMemory: number;
  readonly boundBy: string;
}

/** What `bench/results/conv.json` holds. */
export interface ConvResults {
  readonly rows: readonly (StepRow & {
    readonly network: string;
    readonly batchSize: number;
    readonly target: number;
  })[];
  /** Examples a second. */
  readonly workers: readonly {
    readonly network: string;
    readonly batchSize: number;
    readonly twoThreads: number;
    readonly twoWorkers: number;
  }[];
  readonly captures: readonly {
    readonly network: string;
    readonly oursSeconds: number;
    readonly peerSeconds: number;
    readonly ratio: number;
  }[];
}

/** Our time beside a peer's, in milliseconds. */
interface TimedRow {
  /** Its version. */
  readonly peer: string;
  readonly peerMs: number;
  /** Our time divided by the peer's, the median over rounds. */
  readonly ratio: number;
}

/** What `bench/results/optimizer.json` holds. */
export interface OptimizerResults {
  readonly parameters: number;
  readonly rows: readonly (TimedRow & {
    readonly optimizer: string;
    /** Of the peer: `default` or `fused`. */
    readonly form: string;
    readonly plainMs: number;
    readonly kernelMs: number;
  })[];
}

/** What `bench/results/aggregation.json` holds. */
export interface AggregationResults {
  readonly workers: number;
  readonly length: number;
  readonly rows: readonly (TimedRow & {
    readonly rule: string;
    /** Where ours lie. */
    readonly gradients: string;
    readonly oursMs: number;
  })[];
}

/** What `bench/results/sampling.json` holds. */
export interface SamplingResults {
  readonly dimension: number;
  readonly versions: readonly string[];
  readonly rows: readonly {
    readonly method: string;
    readonly stepsPerSecond: number;
    /** Steps a second of SGLD here over the method's. */
    readonly sgldOverIt: number;
    /** Mean of θᵀPθ/d. */
    readonly quadratic: number;
  }[];
}

/** Results that are there, and the machine that they were measured on. */
export interface BenchmarkResults {
  readonly normality?: NormalityResults & WithMachine;
  readonly engine?: EngineResults & WithMachine;
  readonly capture?: CaptureResults & WithMachine;
  readonly stable?: StableResults & WithMachine;
  readonly tail_index?: TailIndexResults & WithMachine;
  readonly columns?: ColumnsResults & WithMachine;
  readonly conv?: ConvResults & WithMachine;
  readonly optimizer?: OptimizerResults & WithMachine;
  readonly aggregation?: AggregationResults & WithMachine;
  readonly sampling?: SamplingResults & WithMachine;
}

interface WithMachine {
  readonly machine: { readonly cpu: string; readonly cores: number };
}

/** The results that the table needs. */
export const resultNames = [
  "engine",
  "normality",
  "capture",
  "stable",
  "tail_index",
  "columns",
  "conv",
  "optimizer",
  "aggregation",
  "sampling",
] as const;

/** Reads the results that are there. */
export async function readResults(): Promise<BenchmarkResults> {
  const results: Record<string, unknown> = {};
  for (const name of resultNames) {
    try {
      const file = new URL(`../results/${name}.json`, import.meta.url);
      results[name] = JSON.parse(await Deno.readTextFile(file));
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return results as BenchmarkResults;
}
