/** The classes that claims are judged in. @module */
import { byData, type DecidingTest, type Run } from "../reading/runs.ts";
import type { AcceptanceClass } from "./acceptance_claim.ts";

/** Batch sizes of "256 and above". */
export const LARGE_BATCHES = [256, 1024, 4096] as const;

/** Early places, with their names. */
const EARLY_PLACES = [["initial", "at 0"], ["early", "at e"]] as const;

/** One data set a class. */
export function dataClasses(
  runs: readonly Run[],
  theta: (run: Run, by: DecidingTest) => number | null,
): readonly AcceptanceClass[] {
  return [...byData(runs)].map(([name, own]) => ({ name, runs: own, theta }));
}

/** Where and at which batch size a class reads. */
export interface EarlyCell {
  readonly place: "initial" | "early";
  readonly batchSize: number;
}

/** Class × large batch size × {0, e}. */
export function earlyClasses(
  groups: Iterable<readonly [name: string, runs: readonly Run[]]>,
  theta: (run: Run, by: DecidingTest, at: EarlyCell) => number | null,
): readonly AcceptanceClass[] {
  return [...groups].flatMap(([name, runs]) =>
    LARGE_BATCHES.flatMap((batchSize) =>
      EARLY_PLACES.map(([place, words]) => ({
        name: `${name} b = ${batchSize} ${words}`,
        runs,
        theta: (run: Run, by: DecidingTest) => theta(run, by, { place, batchSize }),
      }))
    )
  );
}
