/** Computes random walks. @module */
import type { ComputeWithoutEngine } from "../../../../records/study.ts";
import type { WalkResult, WalkSettings } from "./study.ts";

/** 100 walks of steps ±1 from 0. */
export const compute: ComputeWithoutEngine<WalkSettings, WalkResult> = (
  { settings: { steps }, stream },
) => {
  const source = stream.child("steps", steps);
  const ends = Array.from({ length: 100 }, () => {
    let end = 0;
    for (let step = 0; step < steps; step++) end += source.uniform() < 0.5 ? -1 : 1;
    return end;
  });
  return Promise.resolve({ ends });
};
