/** How much faster S-SGLD mixes. @module */
import type { LinearResult } from "../linear/record.ts";
import { mean } from "./mean.ts";

/** mean_j ln(IAC_SGLD/IAC_S-SGLD): above 0 where S-SGLD needs fewer steps for an independent draw. */
export function logTimeRatio({ sgld, structured }: LinearResult): number {
  return mean(
    sgld.integratedTimes.map((time, j) => Math.log(time / structured.integratedTimes[j]!)),
  );
}
