/** One classification problem: energy, start, test images. @module */
import type { Examples } from "../../../src/data/dataset.ts";
import { gather } from "../../../src/data/gather.ts";
import type { Network } from "../../../src/engines/engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Model } from "../../../src/models/model.ts";
import { resnet20 } from "../../../src/models/resnet20.ts";
import { adam } from "../../../src/optim/adam.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { classificationEnergy } from "../../../src/sampling/energies/classification_energy.ts";
import type { AsyncEnergy } from "../../../src/sampling/energies/energy.ts";
import { minibatches } from "../../../src/training/minibatches.ts";
import type { ImagesSettings } from "./settings.ts";

/** The net as a model. */
export function modelOf(
  { net }: Pick<ImagesSettings, "net">,
  { shape, classes }: { readonly shape: readonly number[]; readonly classes: number },
): Model {
  if (net === "resnet-20") return resnet20({ classes, batchNorm: false });
  const inputs = shape.reduce((product, size) => product * size, 1);
  return mlp({ inputs, width: 10, depth: 2, classes, bias: true });
}

/** U on minibatches of the training images, drawn with replacement. */
export function minibatchEnergy(
  network: Network,
  train: Examples,
  { batchSize, priorDeviation }: ImagesSettings,
  batches: Stream,
): AsyncEnergy {
  const at = minibatches({
    examples: train.count,
    batchSize,
    sampling: "with-replacement",
    stream: batches,
  });
  let step = 0;
  return classificationEnergy(network, {
    examples: train.count,
    priorDeviation,
    batch: () => gather(train, at(step++)),
  });
}

/** U on the first training images, always the same ones. */
export function fixedEnergy(
  network: Network,
  train: Examples,
  { priorDeviation }: ImagesSettings,
  examples: number,
): AsyncEnergy {
  const indices = Int32Array.from({ length: Math.min(examples, train.count) }, (_, i) => i);
  const batch = gather(train, indices);
  return classificationEnergy(network, {
    examples: train.count,
    priorDeviation,
    batch: () => batch,
  });
}

/**
 * Near the most probable weights: Adam on U/N by minibatches, from a random initialisation, at a rate that falls linearly
 * to 0.
 */
export async function startingWeights(
  model: Model,
  network: Network,
  train: Examples,
  settings: ImagesSettings,
  source: Stream,
): Promise<Float64Array> {
  const energy = minibatchEnergy(network, train, settings, source.child("batches"));
  const optimizer = adam();
  let state = optimizer.initialState(
    initialise(model, "pytorch-default", source.child("weights")),
  );
  const out = new Float64Array(energy.dimension);
  const { steps, rate } = settings.start;
  for (let t = 0; t < steps; t++) {
    await energy.gradient(Float64Array.from(state.parameters), out);
    const gradient = Float32Array.from(out, (g) => g / train.count);
    state = optimizer.step(state, gradient, rate * (1 - t / steps), state);
  }
  return Float64Array.from(state.parameters);
}
