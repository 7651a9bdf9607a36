/** The study of what exact zeros do to the released estimator: no network. @module */
import { z } from "zod";
import type { Profile, Study } from "../../../src/records/study.ts";

/** Settings of the study. */
export const ZerosSettings = z.strictObject({
  observations: z.int().positive(),
  shares: z.array(z.number().positive()).readonly().describe("z: shares set to zero"),
});
/** Settings of the study. */
export type ZerosSettings = z.infer<typeof ZerosSettings>;

/** a at every share of zeros. */
export const ZerosResult = z.strictObject({
  blockLength: z.int().positive(),
  byShare: z.array(
    z.strictObject({ share: z.number(), inverse: z.number().describe("a = 1/α̂") }),
  ).readonly(),
});
/** a at every share of zeros. */
export type ZerosResult = z.infer<typeof ZerosResult>;

const SHARES = [0.01, 0.05, 0.1, 0.3];
const SEEDS: Readonly<Record<Profile, number>> = { smoke: 2, laptop: 10, paper: 10 };

/** Standard normal numbers, some of them replaced by exact zeros, as dead units give. */
export const zeros: Study<ZerosSettings, ZerosResult> = {
  id: "zeros",
  paper: "simsekli2019",
  title: "the released tail index of normal numbers of which some are exactly zero",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: ZerosSettings,
  result: ZerosResult,
  grid: (profile) => [{
    id: "normal",
    settings: { observations: profile === "smoke" ? 10_000 : 1_000_000, shares: SHARES },
    replicates: SEEDS[profile],
    cost: 0.3,
  }],
};
