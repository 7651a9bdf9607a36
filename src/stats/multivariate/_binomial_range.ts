/** Test support: how many rejections a test of stated size may show. @module */
import binomialCdfModule from "@stdlib/stats-base-dists-binomial-cdf";

const binomialCdf = binomialCdfModule as unknown as (x: number, n: number, p: number) => number;

/**
 * The counts that n trials of probability p stay within, but for `falseAlarm`, by the exact binomial
 * law: half of it on either side.
 */
export function binomialRange(n: number, p: number, falseAlarm = 1e-9): [number, number] {
  let low = 0;
  while (binomialCdf(low, n, p) < falseAlarm / 2) low++;
  let high = low;
  while (binomialCdf(high, n, p) < 1 - falseAlarm / 2) high++;
  return [low, high];
}
