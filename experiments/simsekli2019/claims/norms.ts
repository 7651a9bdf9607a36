/** S2: the law of the norms. @module */
import { evidenceByRun } from "../reading/evidence.ts";
import type { NormReading } from "../noise/record.ts";
import { type NoiseRun, phaseMean } from "../reading/noise_runs.ts";
import { above, UNIT } from "./class_claim.ts";
import { noiseClaim } from "./noise_claim.ts";

type Law = keyof NormReading["distance"];

const distance = (run: NoiseRun, phase: "early" | "late", law: Law) =>
  phaseMean(run, phase, ({ norms }) => norms?.distance[law] ?? NaN);

const LAWS: Readonly<Record<Law, string>> = {
  gaussian: "Gaussian of the same covariance",
  stable: "SαS components",
  logNormal: "log-normal",
  elliptical: "Gaussian with a stable radius",
};

function normClaim(
  id: string,
  phase: "early" | "late",
  rival: Law,
  words: { readonly statement: string; readonly source: string },
) {
  const symbol = rival === "gaussian" ? "D_G" : "D_L";
  return noiseClaim({
    ...words,
    id,
    axis: "iteration-wise",
    effect:
      `θ = mean over the ${phase} checkpoints of ${symbol} − D_S, Kolmogorov–Smirnov distances of ln ‖noise‖²`,
    region: above(UNIT),
    estimator: "none",
    late: phase === "late",
    value: (run) => distance(run, phase, rival) - distance(run, phase, "stable"),
    evidence: (runs) =>
      (["gaussian", "stable", "logNormal", "elliptical"] as const).flatMap((law) =>
        evidenceByRun(
          `Distance to ${LAWS[law]}, ${phase}`,
          runs,
          (run) => distance(run, phase, law),
        )
      ),
  });
}

const source = "recalled, high confidence: the histogram of norms (Fig. 1)";

/** Norms look stable rather than Gaussian, early. */
export const s2e = normClaim("S2e", "early", "gaussian", {
  statement:
    "Early in training, norms of SGN are distributed like those of SαS rather than of Gaussian vectors.",
  source,
});
/** The same late. */
export const s2l = normClaim("S2l", "late", "gaussian", {
  statement:
    "Late in training, norms of SGN are distributed like those of SαS rather than of Gaussian vectors.",
  source,
});
/** Stable rather than log-normal. */
export const s2n = normClaim("S2n", "late", "logNormal", {
  statement:
    "Late in training, that stable law describes the norms better than a log-normal, all of whose moments exist.",
  source: "derived",
});
