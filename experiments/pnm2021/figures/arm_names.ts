/** What the arms are called in charts. @module */
import type { TrainedArms } from "../training/record.ts";

/** In the order of charts. */
export const ARM_NAMES: Readonly<Record<keyof TrainedArms, string>> = {
  pnm: "PNM",
  sgdm: "SGDM",
  matched: "matched SGDM",
};

/** All arms, in the order of charts. */
export const ARMS: readonly (keyof TrainedArms)[] = ["pnm", "sgdm", "matched"];
