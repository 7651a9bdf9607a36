/** A study without engine: random walks. @module */
import { z } from "zod";
import type { GridPoint, Study } from "../../../../records/study.ts";

/** Settings of a walk. */
export const WalkSettings = z.strictObject({ steps: z.int().positive() });
/** Settings of a walk. */
export type WalkSettings = z.infer<typeof WalkSettings>;

/** Where the walks end. */
export const WalkResult = z.strictObject({ ends: z.array(z.int()).readonly() });
/** Where the walks end. */
export type WalkResult = z.infer<typeof WalkResult>;

const point = (steps: number): GridPoint<WalkSettings> => ({
  id: `${steps}-steps`,
  settings: { steps },
  replicates: 8,
  cost: 0.01,
});

/** Where simple random walks of some lengths end. */
export const walks: Study<WalkSettings, WalkResult> = {
  id: "walks",
  paper: "test2026",
  title: "where 100 simple random walks end",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: WalkSettings,
  result: WalkResult,
  grid: (profile) => profile === "smoke" ? [point(16), point(64)] : [],
};
