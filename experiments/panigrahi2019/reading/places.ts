/** Places in training as figures name and order them. @module */
import type { CheckpointResult } from "../noise/record.ts";

/** The step as a share of T: `0`, `T/512`, `T`, `2T`. */
export function placeName({ fraction }: Pick<CheckpointResult, "fraction">): string {
  if (fraction === 0) return "0";
  if (fraction === 1) return "T";
  return fraction > 1 ? `${fraction}T` : `T/${1 / fraction}`;
}

/** What a checkpoint that decides claims is called. */
export function decidingName(
  { place }: Pick<CheckpointResult, "place">,
): string | undefined {
  switch (place) {
    case "initial":
      return "step 0";
    case "early":
      return "early (T/32)";
    case "late":
      return "late (T, 2T)";
    case "dating":
      return undefined;
  }
}

/** The names of the deciding checkpoints, in their order. */
export const DECIDING_NAMES = ["step 0", "early (T/32)", "late (T, 2T)"];
