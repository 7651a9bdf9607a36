/** Computes one cell: the released tail index of normal numbers with zeros among them. @module */
import { drawWithoutReplacement } from "../../../src/random/draw_without_replacement.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { pooledTailIndex } from "../../../src/stats/tail/pooled_tail_index.ts";
import { releasedBlockLength } from "../../../src/stats/tail/released_block_length.ts";
import type { ZerosResult, ZerosSettings } from "./study.ts";

/** For every share fresh numbers, and fresh places of the zeros. */
export const compute: ComputeWithoutEngine<ZerosSettings, ZerosResult> = (
  { settings: { observations, shares }, stream },
) => {
  const x = new Float32Array(observations);
  const byShare = shares.map((share) => {
    const own = stream.child("share", share);
    fillNormal(own.child("numbers"), x);
    const zeros = Math.round(share * observations);
    for (const at of drawWithoutReplacement(own.child("places"), observations, zeros)) x[at] = 0;
    return { share, inverse: pooledTailIndex(x).inverse };
  });
  return Promise.resolve({ blockLength: releasedBlockLength(observations), byShare });
};
