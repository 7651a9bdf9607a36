/** P3, P4e, P4l, P5: small batches, and late in training. @module */
import type { Place } from "../noise/record.ts";
import { byDataSet, effectSizes, papersWay } from "../reading/evidence.ts";
import { type AcceptedBy, gapAt, type Run, TEST_NAMES, TESTS } from "../reading/runs.ts";
import { acceptanceClaim } from "./acceptance_claim.ts";
import { dataClasses } from "./classes.ts";
import { GAUSSIAN_MARGIN } from "./large_batches.ts";

/** Δ on dense random directions. */
const at = (place: Place, batchSize: number) => (run: Run, by: AcceptedBy) =>
  gapAt(run, { family: "sphere", place, batchSize }, by);

/** Δ by both tests, as evidence. */
function gaps(label: string, runs: readonly Run[], read: (run: Run, by: AcceptedBy) => number) {
  return TESTS.flatMap((by) =>
    byDataSet(`${label} by ${TEST_NAMES[by]}`, runs, (run) => read(run, by))
  );
}

function beside(place: Place, batchSize: number, runs: readonly Run[]) {
  const selection = { family: "sphere", place, batchSize } as const;
  return [...papersWay(runs, selection), ...effectSizes(runs, selection)];
}

/** P3: b = 256 loses Gaussianity late in training. */
export const p3 = acceptanceClaim({
  id: "P3",
  statement: "At batch size 256, SGN loses Gaussianity late in training.",
  source: "abstract, by implication; recalled, medium confidence",
  effect: "θ = Δ late (mean of T and 2T) − Δ at e, b = 256; classes: data sets",
  region: { kind: "below", bound: -0.1 },
  afterTraining: true,
  classes: (runs) =>
    dataClasses(runs, (run, by) => at("late", 256)(run, by) - at("early", 256)(run, by)),
  evidence: (runs) => [
    ...gaps("Δ at e", runs, at("early", 256)),
    ...gaps("Δ late", runs, at("late", 256)),
    ...beside("late", 256, runs),
  ],
});

const notGaussian = { kind: "below", bound: GAUSSIAN_MARGIN } as const;

/** P4e: small batches are not Gaussian, early. */
export const p4e = acceptanceClaim({
  id: "P4e",
  statement: "At batch size 32, SGN is non-Gaussian early in training.",
  source: "recalled, medium confidence",
  effect: "θ = Δ at e, b = 32; classes: data sets",
  region: notGaussian,
  classes: (runs) => dataClasses(runs, at("early", 32)),
  evidence: (runs) => [
    ...gaps("Δ at step 0", runs, at("initial", 32)),
    ...beside("early", 32, runs),
  ],
});

/** P4l: small batches are not, late. */
export const p4l = acceptanceClaim({
  id: "P4l",
  statement: "At batch size 32, SGN is non-Gaussian late in training.",
  source: "recalled, medium confidence",
  effect: "θ = Δ late (mean of T and 2T), b = 32; classes: data sets",
  region: notGaussian,
  afterTraining: true,
  classes: (runs) => dataClasses(runs, at("late", 32)),
  evidence: (runs) => beside("late", 32, runs),
});

/** P5 asks for b well inside the set: drawn with replacement, and from more than b examples. */
const LARGEST_BATCH = 4096;

/** P5: very large batches stay Gaussian. */
export const p5 = acceptanceClaim({
  id: "P5",
  statement: "At batch size 4096, SGN stays Gaussian late in training.",
  source: "recalled, low confidence",
  effect:
    "θ = Δ late (mean of T and 2T), b = 4096 with replacement; classes: data sets of more than " +
    "4096 examples",
  region: { kind: "above", bound: GAUSSIAN_MARGIN },
  afterTraining: true,
  classes: (runs) =>
    dataClasses(
      runs.filter(({ settings }) => settings.data.size > LARGEST_BATCH),
      at("late", LARGEST_BATCH),
    ),
  evidence: (runs) =>
    TESTS.flatMap((by) =>
      byDataSet(
        `Δ late at b = N/16, drawn without replacement, by ${TEST_NAMES[by]}`,
        runs,
        (run) => gapAt(run, { family: "sphere", place: "late", replacement: false }, by),
      )
    ),
});
