/** The batch size from which the acceptance gap stays above a margin. @module */

/** Δ at a batch size. */
export interface GapAtBatch {
  readonly batchSize: number;
  readonly gap: number;
}

/**
 * Smallest b from which Δ stays above the margin, between two measured batch sizes by interpolation on the logarithmic axis.
 *
 * @param points at least one
 * @param margin of Δ
 * @param edges what is said where Δ lies above the margin at every b, and where it does not at the largest
 */
export function contour(
  points: readonly GapAtBatch[],
  margin: number,
  [lowest, highest]: readonly [number, number],
): number {
  const ordered = points.toSorted((a, b) => a.batchSize - b.batchSize);
  const last = ordered.findLastIndex(({ gap }) => gap <= margin);
  if (last < 0) return lowest;
  const [below, above] = [ordered[last]!, ordered[last + 1]];
  if (above === undefined) return highest;
  const share = (margin - below.gap) / (above.gap - below.gap);
  return below.batchSize * (above.batchSize / below.batchSize) ** share;
}
