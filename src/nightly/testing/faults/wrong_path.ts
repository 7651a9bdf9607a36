/** The walks with a sampler that takes another stream. @module */
import type { ComputeWithoutEngine } from "../../../records/study.ts";
import { compute as right } from "../../../runner/testing/paper/walks/compute.ts";
import type { WalkResult, WalkSettings } from "../../../runner/testing/paper/walks/study.ts";

/** The same walks from numbers that belong to something else. */
export const compute: ComputeWithoutEngine<WalkSettings, WalkResult> = (cell, context) =>
  right({ ...cell, stream: cell.stream.child("elsewhere") }, context);
