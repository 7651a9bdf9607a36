/** Where a run's numbers come from: code, lockfile, runtime, machine, engine, data. @module */

/** The code that ran. */
export interface CodeState {
  /** Commit, 40 hexadecimal digits, or `unknown` outside a git checkout. */
  readonly commit: string;
  /** Whether files differed from the commit. */
  readonly dirty: boolean | "unknown";
  /** sha256 of deno.lock. */
  readonly lockfile: string;
}

/** The machine and the runtime. */
export interface Host {
  /** Version of Deno. */
  readonly deno: string;
  /** Version of V8. */
  readonly v8: string;
  /** Version of TypeScript. */
  readonly typescript: string;
  /** E.g. `x86_64-unknown-linux-gnu`. */
  readonly platform: string;
  /** E.g. `Intel(R) Xeon(R) CPU @ 2.20GHz`, or `unknown`. */
  readonly cpu: string;
  /** Logical cores. */
  readonly cores: number;
}

/** A data set as the run found it. */
export interface DatasetUse {
  /** Its name on the command line. */
  readonly id: string;
  /** sha256 of its decoded bytes; null where it is missing. */
  readonly checksum: string | null;
  /** Why it is missing and the command that mends it; null where it is there. */
  readonly missing: string | null;
}

/** Everything that a reader needs to run the same again. */
export interface Provenance {
  /** The code. */
  readonly code: CodeState;
  /** The machine. */
  readonly host: Host;
  /** The engine: id, version, and why it was chosen. */
  readonly engine: { readonly id: string; readonly version: string; readonly note: string };
  /** `smoke`, `laptop` or `paper`. */
  readonly profile: string;
  /** `--seed`: the offset that all seeds of the run were shifted by. */
  readonly seedOffset: number;
  /** The seeds that the cells used, ascending. */
  readonly seeds: readonly number[];
  /** The data sets that the selected cells name. */
  readonly datasets: readonly DatasetUse[];
  /** ISO 8601 date and time at which the run began. */
  readonly startedAt: string;
  /** Wall time of the run in seconds. */
  readonly wallSeconds: number;
}
