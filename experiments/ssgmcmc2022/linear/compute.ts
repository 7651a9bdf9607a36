/** Computes a linear cell. @module */
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { startChain } from "../../../src/sampling/chain.ts";
import type { Drift } from "../../../src/sampling/drifts/drift.ts";
import { plainDrift } from "../../../src/sampling/drifts/plain_drift.ts";
import { structuredDrift } from "../../../src/sampling/drifts/structured_drift.ts";
import { gaussianEnergy } from "../../../src/sampling/energies/gaussian_energy.ts";
import { Memory } from "../../../src/sampling/memory.ts";
import { NormalTape } from "../../../src/sampling/normal_tape.ts";
import { type Partition, perParameter, randomPartition } from "../../../src/sampling/partition.ts";
import { runChain } from "../../../src/sampling/run_chain.ts";
import { meanFieldDivergence } from "../../../src/sampling/theory/mean_field_divergence.ts";
import { sgld } from "../../../src/sampling/updates/sgld.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { symmetricEigen } from "../../../src/stats/linear_algebra/symmetric_eigen.ts";
import { spacedStates } from "../measures/spaced_states.ts";
import { curveSteps, firstPair, measureChain } from "./measure_chain.ts";
import { exactLogLikelihood, mixtureLogLikelihood } from "./predictions.ts";
import type { LinearResult } from "./record.ts";
import type { LinearSettings } from "./settings.ts";
import { type LinearTask, linearTask } from "./task.ts";

/** T states of Langevin steps from the MAP. */
function sampled(
  { posterior }: LinearTask,
  { steps }: LinearSettings,
  stepSize: number,
  drift: Drift,
  noise: Stream,
): Matrix {
  const chain = startChain({
    energy: gaussianEnergy(posterior.precision, posterior.mean),
    drift,
    update: sgld({ stepSize, noise: new NormalTape(noise) }),
    start: posterior.mean,
  });
  return runChain(chain, steps);
}

function partitionOf({ dimension, groups }: LinearSettings, source: Stream): Partition {
  return groups === dimension
    ? perParameter(dimension)
    : randomPartition(source.child("groups"), dimension, groups);
}

/** SGLD and S-SGLD on one posterior. */
export const compute: ComputeWithoutEngine<LinearSettings, LinearResult> = (cell, { progress }) => {
  const { settings } = cell;
  const { correlation, dimension, groups, memory, predictionSteps } = settings;
  const source = cell.stream.child("correlation", correlation);
  const task = linearTask(settings, source.child("task"));
  const { precision, covariance, mean } = task.posterior;
  const partition = partitionOf(settings, source);
  const stepSize = settings.relativeStep / symmetricEigen(precision).values[0]!;
  const plain = sampled(task, settings, stepSize, plainDrift(dimension), source.child("sgld"));
  progress(0.4, "S-SGLD");
  const drift = structuredDrift({
    partition,
    memory: new Memory(memory, dimension),
    partners: source.child("structured", groups, "partners"),
    sharing: "shared",
  });
  const noise = source.child("structured", groups, "noise");
  const structured = sampled(task, settings, stepSize, drift, noise);
  progress(0.8, "measures");
  const result: LinearResult = {
    stepSize,
    divergence: meanFieldDivergence(precision, partition),
    seriesLength: settings.steps / settings.thinning,
    sgld: measureChain(plain, settings, task),
    structured: measureChain(structured, settings, task),
    exactPair: firstPair(covariance),
    runningSteps: curveSteps(settings.steps),
    predictions: predictionSteps.map((steps) => ({
      structuredSteps: steps,
      evaluations: steps * groups,
      sgld: mixtureLogLikelihood(task, spacedStates(plain, steps * groups)),
      structured: mixtureLogLikelihood(task, spacedStates(structured, steps)),
    })),
    map: mixtureLogLikelihood(task, [mean]),
    exact: exactLogLikelihood(task),
  };
  return Promise.resolve(result);
};
