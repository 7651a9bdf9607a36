/** Maximum likelihood. @module */
import { stablePdf } from "../pdf.ts";
import { moments } from "../../descriptive/moments.ts";
import { largestTie, sampleQuantile, sortedSample } from "./check_sample.ts";
import { fitStableCharacteristicFunction } from "./fit_characteristic_function.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";
import { type Climb, climb, clip, MOST_BETA, MOST_LOG_GAP } from "./likelihood_climb.ts";
import { type Coordinates, Likelihood } from "./scores.ts";
import type { StableFit, StableValues } from "./stable_fit.ts";
import { withoutEdges } from "./standard_errors.ts";
import { weightedSample } from "./weighted_sample.ts";

/** Quadratures after which a fit gives up: some two seconds. */
const EVALUATIONS = 60_000;
/** Above this share of equal values the likelihood has no maximum at α ≥ 0.2; see below. */
const MOST_TIED = 1 / 6;
/** A start is worth a climb of its own if its likelihood is no further below the best one. */
const PROMISING = 40;
/** A tenth of the values within so little of the quartiles' half distance is a crowd; a normal law needs 0.19. */
const CROWDED = 0.02;
/** A fit that gives the crowd less than this does not know of it. */
const LEAST_CROWD = 0.02;
/** log(2 − α) at α = 1.7. */
const LEANING = Math.log(0.3);

/**
 * What a search came to: a `maximum`; `no-maximum`, where the likelihood rises without bound at a tie or to the least α; or
 * `not-found`, where the work of some seconds did not suffice, or a crowd of values was passed over.
 */
export type SearchEnd = "maximum" | "no-maximum" | "not-found";

/** A maximum likelihood fit. */
export interface StableLikelihoodFit extends StableFit {
  /** The greatest log-likelihood found. */
  readonly logLikelihood: number;
  /** How many times the scores were computed. */
  readonly iterations: number;
  /** Whether a further step would raise the log-likelihood by less than 10⁻², and it has a maximum. */
  readonly converged: boolean;
  /** Why it has not converged, where it has not. */
  readonly end: SearchEnd;
}

/**
 * Fits a stable law by maximum likelihood: steps along the inverse of the scores' outer product (Berndt, Hall, Hall and Hausman 1974),
 * shortened until the likelihood rises, from the fits by characteristic function and by quantiles and from a nearly normal
 * law, whichever is likeliest; compared with the best normal law. The likelihood is computed from densities interpolated to
 * 10⁻⁹, fresh for each (α, β); samples above 20,000 are merged into weighted points.
 *
 * The search keeps α in [0.2, 2], |β| below 1 − 10⁻⁶. Standard errors from the same outer product, an estimate of the Fisher
 * information (DuMouchel 1973 shows the estimator to be asymptotically normal inside the range).
 *
 * `converged` is false, and the numbers are the best that were found, where the work of some seconds did not suffice, α̂
 * ended at 0.2, a tenth of the values crowd on a point that the fit passes over, or more than a sixth of the values are
 * equal: at a tie of share p the likelihood grows without bound as γ → 0 for every α < p/(1 − p).
 *
 * @param x at least 20 finite values, in any order
 * @returns the fit in S0
 * @throws {RangeError} if values are too few, not finite, half of them equal, or of a size beyond 1e±150
 *
 * @example
 * ```ts
 * import { fitStableLikelihood } from "./fit_likelihood.ts";
 * import { stable } from "../../../random/stable.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 1000 }, () => stable(s, { alpha: 1.7, beta: 0.3 }));
 * const fit = fitStableLikelihood(x);
 * assert(fit.converged);
 * assert(Math.abs(fit.alpha - 1.7) < 6 * fit.standardErrors.alpha);
 * ```
 */
export function fitStableLikelihood(x: Float64Array): StableLikelihoodFit {
  const sorted = sortedSample("fitStableLikelihood", x, 20);
  const unit = unitOf(sorted);
  const standard = sorted.map((v) => (v - unit.location) / unit.scale);
  const likelihood = new Likelihood(weightedSample(standard));
  const normal = moments(standard);
  const n = x.length;
  const normalValue = -0.5 * n * (Math.log(2 * Math.PI * normal.variance * (n - 1) / n) + 1);
  const best = highest(likelihood, startsOf(standard), normalValue);
  const shift = n * Math.log(unit.scale);
  const unbounded = best.at[0] >= MOST_LOG_GAP || largestTie(sorted) > MOST_TIED;
  const end = (arrived: boolean) => {
    const found: SearchEnd = unbounded
      ? "no-maximum"
      : arrived && !passesOver(standard, best)
      ? "maximum"
      : "not-found";
    return { end: found, converged: found === "maximum" };
  };
  if (normalValue >= best.value) {
    return normalFit(normal.mean, normal.variance * (n - 1) / n, n, unit, {
      logLikelihood: normalValue - shift,
      iterations: best.passes,
      ...end(true),
    });
  }
  return stableFit(best, unit, {
    logLikelihood: best.value - shift,
    iterations: best.passes,
    ...end(best.converged),
  });
}

/** Location and scale in which the sample is of ordinary size. */
interface Unit {
  readonly location: number;
  readonly scale: number;
}

/** Half of the distance of the quartiles is Cauchy's scale, and near that of every law with α > 1. */
function unitOf(sorted: Float64Array): Unit {
  const scale = (sampleQuantile(sorted, 0.75) - sampleQuantile(sorted, 0.25)) / 2;
  return { location: sampleQuantile(sorted, 0.5), scale };
}

/** Where climbs may begin. */
function startsOf(standard: Float64Array): Coordinates[] {
  const n = standard.length;
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => sampleQuantile(standard, p));
  const laws: StableValues[] = [
    fitStableCharacteristicFunction(standard),
    stableFromQuantiles(quantiles),
    { alpha: 1.95, beta: 0, scale: 1.05, location: 0 },
  ];
  return laws.map(({ alpha, beta, scale, location }) =>
    clip([Math.log(Math.max(0.01, 2 - alpha)), beta * 0.98, Math.log(scale), location], n)
  );
}

/**
 * Whether values crowd on a point, as those of a unit that is nearly dead do, and a fit passes over it: a law of smaller α
 * with its peak there is likelier then, and may be by far.
 */
function passesOver(standard: Float64Array, { at }: Climb): boolean {
  const { middle, width } = shortestTenth(standard);
  if (width > CROWDED) return false;
  const [logGap, beta, logScale, location] = at;
  const law = { alpha: 2 - Math.exp(logGap), beta, scale: Math.exp(logScale), location };
  return stablePdf(middle, law) * width < LEAST_CROWD;
}

/** The shortest interval that holds a tenth of the values. */
function shortestTenth(standard: Float64Array): { middle: number; width: number } {
  const count = Math.ceil(standard.length / 10);
  let at = 0;
  for (let i = 1; i + count < standard.length; i++) {
    if (standard[i + count]! - standard[i]! < standard[at + count]! - standard[at]!) at = i;
  }
  return { middle: standard[at + (count >> 1)]!, width: standard[at + count]! - standard[at]! };
}

/** The highest point that climbs from the best starts reach. */
function highest(
  likelihood: Likelihood,
  starts: readonly Coordinates[],
  normalValue: number,
): Climb {
  const order = starts.map((at) => ({ at, value: likelihood.value(at) }))
    .sort((a, b) => b.value - a.value);
  const most = order[0]!.value;
  let best: Climb | undefined;
  for (const { at, value } of order) {
    // One way up from the neighbourhood of the law is enough, unless it ended at an edge of β and the other is not tried later.
    const settled = best !== undefined && best.converged &&
      (value < most - PROMISING || Math.abs(best.at[1]) < MOST_BETA || best.at[0] <= LEANING ||
        normalValue >= best.value);
    if (settled) continue;
    const found = climb(likelihood, at, EVALUATIONS);
    if (best === undefined || found.value > best.value) best = found;
    if (likelihood.work.evaluations > EVALUATIONS) break;
  }
  return normalValue >= best!.value ? best! : otherLean(likelihood, best!);
}

/** Near α = 2 a few far values alone say how the law leans, and either lean may be a maximum: tries both. */
function otherLean(likelihood: Likelihood, found: Climb): Climb {
  let best = found;
  const [logGap, lean, logScale, location] = found.at;
  if (logGap > LEANING) return best;
  for (const beta of [-0.98, 0.98]) {
    if (likelihood.work.evaluations > EVALUATIONS) break;
    // It is there already.
    if (Math.abs(lean - beta) < 0.05) continue;
    const at: Coordinates = [logGap, beta, logScale, location];
    if (likelihood.value(at) < best.value - 2) continue;
    const other = climb(likelihood, at, EVALUATIONS, best.at);
    if (other.value > best.value) best = other;
  }
  return best;
}

function stableFit(
  { at, moving, inverse }: Climb,
  unit: Unit,
  outcome: Pick<StableLikelihoodFit, "logLikelihood" | "iterations" | "converged" | "end">,
): StableLikelihoodFit {
  const [logGap, rawBeta, logScale, location] = at;
  const gap = Math.exp(logGap);
  const scale = unit.scale * Math.exp(logScale);
  const beta = Math.abs(rawBeta) >= MOST_BETA ? Math.sign(rawBeta) : rawBeta;
  const values = { alpha: 2 - gap, beta, scale, location: unit.location + unit.scale * location };
  const [gapError, betaError, scaleError, locationError] = [0, 1, 2, 3].map((k) => {
    const i = moving.indexOf(k);
    return i < 0 ? NaN : Math.sqrt(inverse[i]![i]!);
  });
  return {
    ...values,
    parameterization: "S0",
    standardErrors: withoutEdges(values, {
      alpha: gapError! * gap,
      beta: betaError!,
      scale: scaleError! * scale,
      location: locationError! * unit.scale,
    }),
    ...outcome,
  };
}

/** α = 2: N(mean, variance) has γ = σ/√2. */
function normalFit(
  mean: number,
  variance: number,
  n: number,
  unit: Unit,
  outcome: Pick<StableLikelihoodFit, "logLikelihood" | "iterations" | "converged" | "end">,
): StableLikelihoodFit {
  const scale = unit.scale * Math.sqrt(variance / 2);
  return {
    alpha: 2,
    beta: 0,
    scale,
    location: unit.location + unit.scale * mean,
    parameterization: "S0",
    standardErrors: {
      alpha: NaN,
      beta: NaN,
      scale: scale / Math.sqrt(2 * n),
      location: unit.scale * Math.sqrt(variance / n),
    },
    ...outcome,
  };
}
