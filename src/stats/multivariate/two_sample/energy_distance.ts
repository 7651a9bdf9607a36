/** The energy test that two multivariate samples come from one law. @module */
import { monteCarloP } from "../../inference/monte_carlo_p.ts";
import { checkMatrix } from "../../checks/check_matrix.ts";
import { checkCount } from "../../checks/check_count.ts";
import { permutation } from "../../../random/permutation.ts";
import type { Stream } from "../../../random/stream.ts";
import type { Matrix } from "../../linear_algebra/matrix.ts";
import { squaredDistances } from "../squared_distances.ts";

/** The distance matrix of more pooled rows than this would take over 128 MiB. */
const MOST_ROWS = 4096;

/** The two-sample energy test. */
export interface EnergyDistance {
  /** nm/(n + m) (2 E|X − Y| − E|X − X′| − E|Y − Y′|), ≥ 0. */
  readonly statistic: number;
  /** By permutations of the pooled rows. */
  readonly pValue: number;
}

/**
 * The energy test that two multivariate samples come from one law; consistent against every
 * alternative with finite means, and invariant to rotations.
 *
 * Source: Székely & Rizzo, InterStat 5 (2004), equation (5). Cost O((n + m)² (p + replicates)).
 *
 * @param x n × p
 * @param y m × p
 * @param random the stream of the permutations
 * @param replicates how many, ≥ 19
 * @returns statistic ≥ 0 in the unit of the samples, and a p-value in [1/(replicates + 1), 1]
 * @throws {RangeError} if the columns differ in number, n + m > 4096, or replicates < 19
 *
 * @example
 * ```ts
 * import { energyDistance } from "./energy_distance.ts";
 * import { matrix } from "../../linear_algebra/matrix.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const x = matrix(10, 1, Float64Array.from({ length: 10 }, (_, i) => i));
 * const y = matrix(10, 1, x.values.map((value) => value + 20));
 * assert.equal(energyDistance(x, y, stream("example"), 99).pValue, 1 / 100);
 * ```
 */
export function energyDistance(
  x: Matrix,
  y: Matrix,
  random: Stream,
  replicates = 199,
): EnergyDistance {
  const n = x.rows;
  const total = n + y.rows;
  if (x.columns !== y.columns) {
    throw new RangeError(
      `energyDistance: ${x.columns} columns against ${y.columns}; give equal numbers of columns`,
    );
  }
  if (total > MOST_ROWS) {
    throw new RangeError(
      `energyDistance: ${total} rows; give at most ${MOST_ROWS} in both samples`,
    );
  }
  // Fewer cannot reject at 5 %.
  checkCount("energyDistance", "permutations", replicates, 19);
  checkMatrix("energyDistance", x);
  checkMatrix("energyDistance", y);
  const values = new Float64Array(total * x.columns);
  values.set(x.values);
  values.set(y.values, x.values.length);
  const distances = pooledDistances({ rows: total, columns: x.columns, values });
  const statistic = pooledStatistic(distances, Int32Array.from({ length: total }, (_, i) => i), n);
  const threshold = statistic * (1 - 1e-12);
  let reached = 0;
  for (let r = 0; r < replicates; r++) {
    const order = permutation(random.child(r), total);
    if (pooledStatistic(distances, order, n) >= threshold) reached++;
  }
  return { statistic, pValue: monteCarloP(reached, replicates) };
}

function pooledDistances(pooled: Matrix): Matrix {
  const total = pooled.rows;
  const distances = new Float64Array(total * total);
  const row = new Float64Array(total);
  for (let i = 0; i < total; i++) {
    squaredDistances(pooled, i, pooled, i, row);
    for (let j = 0; j < i; j++) {
      distances[i * total + j] = distances[j * total + i] = Math.sqrt(row[j]!);
    }
  }
  return { rows: total, columns: total, values: distances };
}

/** The statistic with the first n rows of `order` as the one sample and the rest as the other. */
function pooledStatistic({ rows: total, values }: Matrix, order: Int32Array, n: number): number {
  const m = total - n;
  let all = 0;
  let withinX = 0;
  let withinY = 0;
  for (let a = 0; a < total; a++) {
    const row = order[a]! * total;
    for (let b = 0; b < a; b++) {
      const distance = values[row + order[b]!]!;
      all += distance;
      if (a < n) withinX += distance;
      else if (b >= n) withinY += distance;
    }
  }
  const between = all - withinX - withinY;
  return n * m / total *
    (2 * between / (n * m) - 2 * withinX / (n * n) - 2 * withinY / (m * m));
}
