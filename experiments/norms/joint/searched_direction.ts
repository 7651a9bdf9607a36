/** Whether the direction that FastICA finds on one half of the vectors is accepted on the other. @module */
import { permutation } from "../../../src/random/permutation.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { andersonDarling } from "../../../src/stats/normality/anderson_darling.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { leastGaussianDirection } from "../../../src/stats/multivariate/least_gaussian_direction.ts";
import { shapiroWilk } from "../../../src/stats/normality/shapiro_wilk.ts";
import { TEST_LEVEL } from "../../panigrahi2019/noise/test_level.ts";
import type { Accepted } from "./record.ts";

/** The rows in a random order. */
function shuffled({ rows, columns, values }: Matrix, stream: Stream): Matrix {
  const out = new Float64Array(values.length);
  permutation(stream, rows).forEach((from, to) => {
    out.set(values.subarray(from * columns, (from + 1) * columns), to * columns);
  });
  return { rows, columns, values: out };
}

/**
 * Splits the vectors at random into halves, again and again: FastICA searches one, both tests judge the other along what it
 * found.
 *
 * @param x 2n × k
 * @param splits number of splits
 * @param stream of splits and searches
 * @returns shares of splits at which each test accepts at .05
 */
export function searchedDirection(x: Matrix, splits: number, stream: Stream): Accepted {
  let [byW, byA] = [0, 0];
  for (let split = 0; split < splits; split++) {
    const own = stream.child("split", split);
    const { heldOut } = leastGaussianDirection(
      shuffled(x, own.child("order")),
      x.columns,
      own.child("search"),
    );
    if (shapiroWilk(heldOut).pValue >= TEST_LEVEL) byW++;
    if (andersonDarling(heldOut).pValue >= TEST_LEVEL) byA++;
  }
  return { shapiroWilk: byW / splits, andersonDarling: byA / splits };
}
