import type { Evidence, Outcome } from "../claims/claim.ts";
export type Axis = "iteration-wise" | "dimension-wise" | "time-wise" | "none";
export interface TestRow {
  readonly name: string;
  readonly class?: string;
  readonly replicates: number;
  readonly value: number;
  readonly interval?: readonly [number, number];
  readonly pFor: number;
  readonly pAgainst: number;
  readonly pSign?: number;
  readonly method: string;
  readonly margin?: readonly [lower: number, centre: number, upper: number];
  readonly values?: readonly { readonly seed: number; readonly value: number }[];
}
export interface RowedVerdict {
  readonly claim: string;
  readonly paper: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly words: string;
  readonly rows: readonly TestRow[];
  readonly classes?: readonly {
    readonly name: string;
    readonly outcome: Outcome;
    readonly inadmissible?: string;
  }[];
  readonly pFor: number;
  readonly pAgainst: number;
  readonly adjustedFor: number;
  readonly adjustedAgainst: number;
  readonly seedsToDecide?: number;
  readonly seedsToDecideRange?: readonly [number, number];
  readonly evidence: readonly Evidence[];
  readonly caveats: readonly string[];
}
