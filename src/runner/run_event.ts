/** What a run tells while it goes on. @module */
import type { CellOutcome } from "./cell_outcome.ts";
import type { PendingCell } from "./plan.ts";

/** What happens during a run. */
export type RunEvent =
  | { readonly kind: "start"; readonly cell: PendingCell }
  | {
    readonly kind: "progress";
    readonly cell: PendingCell;
    readonly fraction: number;
    readonly what: string;
  }
  | { readonly kind: "end"; readonly cell: PendingCell; readonly outcome: CellOutcome }
  | { readonly kind: "warning"; readonly message: string };
