/** Test only: records of every laptop cell, out of numbers that a reader can follow. @module */
import { type CellRecord, type Records, recordsOf } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { AnyStudy, Study } from "../../../src/records/study.ts";
import type { BnnResult } from "../bnn/record.ts";
import { bnn } from "../bnn/study.ts";
import type { DropoutResult } from "../dropout/record.ts";
import { dropout } from "../dropout/study.ts";
import type { ImagesResult, SamplerMeasures } from "../images/record.ts";
import { SAMPLER_NAMES } from "../images/samplers.ts";
import type { ImagesSettings } from "../images/settings.ts";
import { images } from "../images/study.ts";
import type { ChainMeasures, LinearResult } from "../linear/record.ts";
import { linear } from "../linear/study.ts";

/** Differs from seed to seed, with mean near 0. */
const wobble = (seed: number) => 0.02 * Math.sin(7 * seed + 1);

function chainMeasures(time: number, logVariance: number, seed: number): ChainMeasures {
  const variance = Math.exp(logVariance);
  return {
    integratedTimes: [time * Math.exp(wobble(seed)), time],
    unreliable: 0,
    logVarianceRatios: [logVariance, logVariance + wobble(seed)],
    logPredictiveRatio: logVariance / 10 + wobble(seed),
    pair: [variance, 2 * variance, 0],
    runningMeans: [0.5, wobble(seed)],
  };
}

/** S-SGLD: a third of SGLD's time, half of the variance, .02 nats worse. */
function linearResult(correlation: number, seed: number): LinearResult {
  return {
    stepSize: 0.01,
    divergence: 10 * correlation,
    seriesLength: 10_000,
    sgld: chainMeasures(300, 0, seed),
    structured: chainMeasures(100, -Math.LN2, seed),
    exactPair: [1, 2, -0.1],
    runningSteps: [10, 100],
    predictions: [200, 1000].map((steps) => ({
      structuredSteps: steps,
      evaluations: 20 * steps,
      sgld: -1.4,
      structured: -1.42 + wobble(seed) / 10,
    })),
    map: -1.45,
    exact: -1.39,
  };
}

/** S-SGLD .1 nats worse. */
function bnnResult(seed: number): BnnResult {
  return {
    stepSize: 1e-4,
    curvature: 2000,
    mapEnergy: 30,
    predictions: [200, 1000].map((steps) => ({
      structuredSteps: steps,
      evaluations: 10 * steps,
      sgld: -0.3,
      structured: -0.4 + wobble(seed),
    })),
    map: -0.35,
    reference: null,
  };
}

/** Exactly P_p⁻¹, half the posterior for the released rule. */
function dropoutResult(keeps: readonly number[], seed: number): DropoutResult {
  const own = Math.exp(wobble(seed));
  return {
    dropout: keeps.map((keep) => {
      const square = 0.19 / (1 - 0.81 * keep ** 2);
      return { keep, square: square * own, product: 0.9 * keep * square };
    }),
    released: { square: 0.5 * own, product: 0.45 },
    corrected: { square: own, product: 0.9 },
  };
}

/** Sampler k is .1·k nats worse than the first, and correlated 1/(1 + k) as long; confidence .95, of which .9 is right. */
function samplerMeasures(k: number, settings: ImagesSettings, seed: number): SamplerMeasures {
  const { spacing, mixtures, lags, samplers } = settings;
  const empty = { images: 0, correct: 0, confidence: null };
  const scores = {
    logLikelihood: -0.5 - 0.1 * k + wobble(seed),
    accuracy: 0.9,
    calibrationError: 0.05,
  };
  return {
    name: SAMPLER_NAMES[samplers[k]!.kind],
    evaluationsPerStep: k === 0 ? 1 : 16,
    stepSize: 1e-5,
    kept: mixtures.at(-1)!,
    mixtures: mixtures.map((states) => ({ evaluations: spacing * states, scores })),
    single: { ...scores, logLikelihood: scores.logLikelihood - 0.3 },
    reliability: [
      ...Array.from({ length: 9 }, () => empty),
      { images: 100, correct: 90, confidence: 0.95 },
    ],
    autocorrelation: Array.from(
      { length: lags + 1 },
      (_, lag) => Math.exp(-lag * (1 + k) / 10) * (lag === 0 ? 1 : 1 + wobble(seed)),
    ),
    effectiveSize: 7,
    splitRhat: 1.1,
  };
}

function imagesResult(settings: ImagesSettings, seed: number): ImagesResult {
  return {
    curvature: 12_000,
    start: { logLikelihood: -0.45, accuracy: 0.87, calibrationError: 0.03 },
    samplers: settings.samplers.map((_, k) => samplerMeasures(k, settings, seed)),
  };
}

function recordsFor<S, R>(
  study: Study<S, R>,
  result: (settings: S, seed: number) => R,
  profile: "laptop" | "paper" = "laptop",
): readonly CellRecord[] {
  return studyCells(study, profile, 0).map((cell) => ({
    cell,
    key: cell.id,
    result: study.result.parse(result(cell.settings, cell.seed)),
  }));
}

/** How a record is changed before claims see it: by the study's id, the cell's id and the result. */
export type Change = (study: string, cell: string, result: unknown) => unknown;

/** All cells of a profile. */
export function madeUpRecords(
  change: Change = (_study, _cell, result) => result,
  profile: "laptop" | "paper" = "laptop",
): Records {
  const all = [
    ...recordsFor(linear, ({ correlation }, seed) => linearResult(correlation, seed), profile),
    ...recordsFor(bnn, (_, seed) => bnnResult(seed), profile),
    ...recordsFor(dropout, ({ dropout: { keeps } }, seed) => dropoutResult(keeps, seed), profile),
    ...recordsFor(images, imagesResult, profile),
  ];
  return recordsOf(
    all.map(({ cell, key, result }) => ({
      cell,
      key,
      result: change((cell.study as AnyStudy).id, cell.id, structuredClone(result)),
    })),
    [],
  );
}
