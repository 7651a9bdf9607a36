/** Test support: how many rejections a test of stated size may show. @module */
import { binomialTail } from "../../inference/binomial_tail.ts";

/**
 * The counts that n trials of probability p stay within, but for `falseAlarm`, by the exact binomial
 * law: half of it on either side.
 */
export function binomialRange(n: number, p: number, falseAlarm = 1e-9): [number, number] {
  let low = 0;
  while (1 - binomialTail(n, low + 1, p) < falseAlarm / 2) low++;
  let high = low;
  while (binomialTail(n, high + 1, p) > falseAlarm / 2) high++;
  return [low, high];
}
