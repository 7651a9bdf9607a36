/** The steps at which a run is measured, as fractions of T. @module */
import type { Place } from "./record.ts";

/** The early checkpoint lies at T over this: 3 % of the way. */
const EARLY = 32;

/** A step at which parameters are kept. */
export interface Visit {
  readonly step: number;
  readonly place: Place;
  /** The step over T before it is rounded up. */
  readonly fraction: number;
}

/**
 * Initial: step 0. Early: ⌈T/32⌉. Late: T and 2T. Dating: ⌈T·2^−k⌉, where no other checkpoint stands already.
 *
 * @param T steps to fit; where the run did not fit, the last step looked at, and nothing is late
 * @param datingPowers k
 * @param places which are wanted
 * @returns in the order of the steps
 */
export function visits(
  { stepsToFit: T, fitted }: { readonly stepsToFit: number; readonly fitted: boolean },
  datingPowers: readonly number[],
  places: ReadonlySet<Place>,
): readonly Visit[] {
  const at = (place: Place, fraction: number): Visit => ({
    step: Math.ceil(T * fraction),
    place,
    fraction,
  });
  const all = [
    at("initial", 0),
    at("early", 1 / EARLY),
    ...(fitted ? [at("late", 1), at("late", 2)] : []),
    ...datingPowers.map((k) => at("dating", 2 ** -k)),
  ];
  const first = new Map<number, Visit>();
  for (const visit of all) if (!first.has(visit.step)) first.set(visit.step, visit);
  return [...first.values()]
    .filter(({ place }) => places.has(place))
    .sort((a, b) => a.step - b.step);
}
