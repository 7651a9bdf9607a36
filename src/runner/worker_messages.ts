/** What the runner and its workers say to each other. @module */
import type { Json } from "../base/json.ts";

/** To a worker: compute this. */
export interface CellTask {
  readonly paper: string;
  readonly study: string;
  readonly settings: Json;
  readonly seed: number;
  /** URL of the module that exports `compute`. */
  readonly compute: string;
  /** The engine to open, as the plan named it; null where the study needs none. */
  readonly engine: { readonly id: string; readonly version: string } | null;
}

/** From a worker. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly fraction: number; readonly what: string }
  | {
    readonly kind: "done";
    /** The result as canonical JSON. */
    readonly result: string;
    readonly seconds: number;
    /** Resident memory of the process, bytes. */
    readonly memory: number;
  }
  | {
    readonly kind: "failed";
    readonly message: string;
    /** Null where the user can mend it: a trace would say nothing more. */
    readonly stack: string | null;
    /** The cell's data or device is missing: it is `not-run`, not failed. */
    readonly missing: boolean;
  };
