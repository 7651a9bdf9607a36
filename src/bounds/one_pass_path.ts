/** Path statistics of one-pass SGD on a test-bed, over many runs, by exact gradients. @module */
import { fillNormal } from "../random/normal.ts";
import type { Stream } from "../random/stream.ts";
import type { SmoothedRisks } from "./smoothing.ts";
import type { BoundTestBed } from "./test_bed.ts";

/** SGD with batches of one example, each example once: T = n steps. */
export interface OnePassPlan {
  /** n. */
  readonly examples: number;
  /** η ≥ 0. */
  readonly learningRate: number;
  /** Runs over which expectations are taken, at least 2: each has examples and virtual noise of its own. */
  readonly runs: number;
  /** First parameters, length d. */
  readonly start: Float64Array;
  /** Standard deviations σ > 0 of the virtual noise of a step, the same at every step. */
  readonly sigmas: readonly number[];
}

/** Means over runs. */
export interface OnePassPath {
  /** V_t = E‖g − ḡ(w)‖² for t = 0 … n − 1, about the population gradient. */
  readonly variance: Float64Array;
  /** V′_t: variance of g over runs (denominator runs − 1), summed over coordinates: about the mean over paths. */
  readonly pathVariance: Float64Array;
  /** By σ: Γ_t = E‖ḡ(w) − ḡ(w + ξ)‖², ξ ~ N(0, σ²t I): the noise of the t steps before. */
  readonly sensitivity: readonly Float64Array[];
  /** By σ: E‖g − ḡ(w + ξ)‖². */
  readonly distance: readonly Float64Array[];
  /** By σ, then by run: risks at the last parameters, smoothed by the noise of all n steps. */
  readonly risks: readonly (readonly SmoothedRisks[])[];
}

function requirePlan(
  bed: BoundTestBed,
  { examples, learningRate, runs, start, sigmas }: OnePassPlan,
) {
  for (const [name, value, least] of [["examples", examples, 1], ["runs", runs, 2]] as const) {
    if (!Number.isInteger(value) || value < least) {
      throw new RangeError(`onePassPath: ${name} must be an integer >= ${least}, not ${value}`);
    }
  }
  if (!(learningRate >= 0 && learningRate < Infinity)) {
    throw new RangeError(`onePassPath: learningRate must be >= 0, not ${learningRate}`);
  }
  if (start.length !== bed.dimension) {
    throw new RangeError(`onePassPath: start has ${start.length} entries, not ${bed.dimension}`);
  }
  const bad = sigmas.find((sigma) => !(sigma > 0 && sigma < Infinity));
  if (bad !== undefined) throw new RangeError(`onePassPath: a σ must be positive, not ${bad}`);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2;
  return sum;
}

/** Sums over runs, by step. */
interface Sums {
  readonly variance: Float64Array;
  /** T × d. */
  readonly gradient: Float64Array;
  readonly squares: Float64Array;
  readonly sensitivity: readonly Float64Array[];
  readonly distance: readonly Float64Array[];
}

/** Runs SGD once over `z` (n × d) from `w`, which moves to the last parameters, and adds to the sums. */
function run(
  bed: BoundTestBed,
  { examples, learningRate, sigmas }: OnePassPlan,
  w: Float64Array,
  z: Float64Array,
  noise: Float64Array,
  sums: Sums,
): void {
  const d = bed.dimension;
  const vector = () => new Float64Array(d);
  const [gradient, mean, moved, movedMean] = [vector(), vector(), vector(), vector()] as const;
  for (let t = 0; t < examples; t++) {
    bed.gradient(w, z.subarray(t * d, (t + 1) * d), gradient);
    bed.populationGradient(w, mean);
    sums.variance[t]! += squaredDistance(gradient, mean);
    for (let j = 0; j < d; j++) {
      sums.gradient[t * d + j]! += gradient[j]!;
      sums.squares[t]! += gradient[j]! ** 2;
    }
    const root = Math.sqrt(t);
    for (let k = 0; k < sigmas.length; k++) {
      // t counts the steps before this one: their virtual noise has variance σ²t.
      for (let j = 0; j < d; j++) moved[j] = w[j]! + sigmas[k]! * root * noise[t * d + j]!;
      bed.populationGradient(moved, movedMean);
      sums.sensitivity[k]![t]! += squaredDistance(mean, movedMean);
      sums.distance[k]![t]! += squaredDistance(gradient, movedMean);
    }
    for (let j = 0; j < d; j++) w[j]! -= learningRate * gradient[j]!;
  }
}

/** Risks at the last parameters, plain and smoothed by u = σ²n. */
function risksOf(
  bed: BoundTestBed,
  w: Float64Array,
  z: Float64Array,
  sigmas: readonly number[],
): readonly SmoothedRisks[] {
  const d = bed.dimension;
  const n = z.length / d;
  const empiricalAt = (u: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += bed.loss(w, z.subarray(i * d, (i + 1) * d), u);
    return sum / n;
  };
  const [population, empirical] = [bed.risk(w, 0), empiricalAt(0)];
  return sigmas.map((sigma) => {
    const u = sigma ** 2 * n;
    return {
      population,
      populationSmoothed: bed.risk(w, u),
      empirical,
      empiricalSmoothed: empiricalAt(u),
    };
  });
}

/**
 * What the bounds ask of a path, measured on one-pass SGD: gradients and risks exactly, expectations as means over runs. The
 * normals of the virtual noise are the same for every σ.
 *
 * @param bed the task
 * @param plan see {@linkcode OnePassPlan}
 * @param stream source of examples and virtual noise
 * @returns means over runs by step, or by σ and step, in squared units of the gradient; risks by σ and run
 * @throws {RangeError} if a number of the plan is out of its range
 *
 * @example
 * ```ts
 * import { onePassPath } from "./one_pass_path.ts";
 * import { bumpBed } from "./test_bed.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const { sensitivity, risks } = onePassPath(bumpBed({ dimension: 1, spread: 1 }), {
 *   examples: 5, learningRate: 0.1, runs: 20, start: Float64Array.of(2), sigmas: [0.1],
 * }, stream("example"));
 * assert.equal(sensitivity[0]![0], 0); // before the first step there is no noise
 * assert.equal(risks[0]!.length, 20);
 * ```
 */
export function onePassPath(bed: BoundTestBed, plan: OnePassPlan, stream: Stream): OnePassPath {
  requirePlan(bed, plan);
  const { examples: n, runs, start, sigmas } = plan;
  const d = bed.dimension;
  const steps = () => new Float64Array(n);
  const sums: Sums = {
    variance: steps(),
    gradient: new Float64Array(n * d),
    squares: steps(),
    sensitivity: sigmas.map(steps),
    distance: sigmas.map(steps),
  };
  const [examples, virtual] = [stream.child("examples"), stream.child("virtual noise")];
  const [z, noise, w] = [new Float64Array(n * d), new Float64Array(n * d), new Float64Array(d)];
  const risks = sigmas.map((): SmoothedRisks[] => []);
  const s = Math.sqrt(bed.spread);
  for (let r = 0; r < runs; r++) {
    fillNormal(examples, z);
    for (let i = 0; i < z.length; i++) z[i]! *= s;
    fillNormal(virtual, noise);
    w.set(start);
    run(bed, plan, w, z, noise, sums);
    risksOf(bed, w, z, sigmas).forEach((one, k) => risks[k]!.push(one));
  }
  const pathVariance = sums.squares.map((squares, t) => {
    const mean = sums.gradient.subarray(t * d, (t + 1) * d);
    return (squares - mean.reduce((sum, g) => sum + g * g, 0) / runs) / (runs - 1);
  });
  const average = (values: Float64Array) => values.map((value) => value / runs);
  return {
    variance: average(sums.variance),
    pathVariance,
    sensitivity: sums.sensitivity.map(average),
    distance: sums.distance.map(average),
    risks,
  };
}
