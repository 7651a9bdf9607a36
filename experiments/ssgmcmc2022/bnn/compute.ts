/** Computes a cell of the small net. @module */
import { fillNormal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { startChain } from "../../../src/sampling/chain.ts";
import { RELEASED } from "../../../src/sampling/convention.ts";
import type { Drift } from "../../../src/sampling/drifts/drift.ts";
import { plainDrift } from "../../../src/sampling/drifts/plain_drift.ts";
import { structuredDrift } from "../../../src/sampling/drifts/structured_drift.ts";
import type { Energy } from "../../../src/sampling/energies/energy.ts";
import { largestCurvature } from "../../../src/sampling/energies/largest_curvature.ts";
import { tanhOutput, tanhRegression } from "../../../src/sampling/energies/tanh_regression.ts";
import { hmc } from "../../../src/sampling/hmc/hmc.ts";
import { Memory } from "../../../src/sampling/memory.ts";
import { NormalTape } from "../../../src/sampling/normal_tape.ts";
import { randomPartition } from "../../../src/sampling/partition.ts";
import { runChain } from "../../../src/sampling/run_chain.ts";
import { psgld } from "../../../src/sampling/updates/psgld.ts";
import { sgld } from "../../../src/sampling/updates/sgld.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { logPredictive } from "../measures/log_predictive.ts";
import { MIXTURE_STATES, spacedStates } from "../measures/spaced_states.ts";
import { mapEstimate } from "./map_estimate.ts";
import type { BnnResult } from "./record.ts";
import type { BnnSettings } from "./settings.ts";
import { drawPairs } from "./task.ts";

/** f(x) = (3/√H) Σ c tanh(2(ax + b)) + d. */
const netOf = ({ hidden }: BnnSettings) => ({ hidden, inputScale: 2, outputScale: 3 });

/** One problem: energy, MAP, and the log-likelihood of test pairs under a mixture of weights. */
interface Problem {
  readonly energy: Energy;
  readonly map: Float64Array;
  score(states: readonly Float64Array[]): number;
}

function problemOf(settings: BnnSettings, source: Stream): Problem {
  const net = netOf(settings);
  const { examples, noise, testPairs } = settings;
  const energy = tanhRegression(net, {
    ...drawPairs(source.child("train"), examples, noise),
    noise,
  });
  const test = drawPairs(source.child("test"), testPairs, noise);
  const start = fillNormal(source.child("start"), new Float64Array(energy.dimension));
  return {
    energy,
    map: mapEstimate(energy, start, settings.map),
    score: (states) =>
      logPredictive(
        states.map((theta) => test.inputs.map((x) => tanhOutput(net, theta, x))),
        test.responses,
        noise ** 2,
      ),
  };
}

function sampled(
  { energy, map }: Problem,
  { rule }: BnnSettings,
  stepSize: number,
  drift: Drift,
  noise: Stream,
  steps: number,
): Matrix {
  const tape = new NormalTape(noise);
  const update = rule.kind === "sgld"
    ? sgld({ stepSize, noise: tape })
    : psgld({ stepSize, noise: tape, convention: RELEASED });
  return runChain(startChain({ energy, drift, update, start: map }), steps);
}

function referenceOf(
  { energy, map, score }: Problem,
  { reference }: BnnSettings,
  source: Stream,
): BnnResult["reference"] {
  if (reference === null) return null;
  const { states, accepted, evaluations } = hmc(energy, { ...reference, start: map }, source);
  const steps = states.rows - states.rows % MIXTURE_STATES;
  return { logLikelihood: score(spacedStates(states, steps)), accepted, evaluations };
}

/** SGLD and S-SGLD at the same number of gradients. */
export const compute: ComputeWithoutEngine<BnnSettings, BnnResult> = (
  { settings, stream },
  { progress },
) => {
  const { hidden, groups, structuredSteps, memory, rule, predictionSteps } = settings;
  const source = stream.child("hidden", hidden);
  const problem = problemOf(settings, source.child("task"));
  const { energy, map } = problem;
  const curvature = largestCurvature(energy, map);
  const stepSize = rule.kind === "sgld" ? rule.relativeStep / curvature : rule.step;
  progress(0.2, "SGLD");
  const d = energy.dimension;
  const noise = source.child("sgld");
  const plain = sampled(
    problem,
    settings,
    stepSize,
    plainDrift(d),
    noise,
    groups * structuredSteps,
  );
  progress(0.5, "S-SGLD");
  const drift = structuredDrift({
    partition: randomPartition(source.child("groups"), d, groups),
    memory: new Memory(memory, d),
    partners: source.child("structured", "partners"),
  });
  const ownNoise = source.child("structured", "noise");
  const structured = sampled(problem, settings, stepSize, drift, ownNoise, structuredSteps);
  progress(0.8, "predictions");
  const result: BnnResult = {
    stepSize,
    curvature,
    mapEnergy: energy.value(map),
    predictions: predictionSteps.map((steps) => ({
      structuredSteps: steps,
      evaluations: steps * groups,
      sgld: problem.score(spacedStates(plain, steps * groups)),
      structured: problem.score(spacedStates(structured, steps)),
    })),
    map: problem.score([map]),
    reference: referenceOf(problem, settings, source.child("hmc")),
  };
  return Promise.resolve(result);
};
