/**
 * A second, slow opinion in float64: loops over scalars, nothing shared with any engine but the parameter layout.
 *
 * @module
 */
import type { Batch } from "../../src/engines/engine.ts";
import { parameterLayout } from "../../src/models/layout.ts";
import type { Activation, Loss, Model } from "../../src/models/model.ts";
import { resolveLayers } from "../../src/models/resolve.ts";
import { referenceLayer } from "./reference_layer.ts";

/** Loss of one example, and how near any kink of the network is. */
interface Forward {
  readonly loss: number;
  /** Smallest |pre-activation| of a ReLU, lead of a window's maximum, |1 − margin| of a hinge: within it, smooth. */
  readonly kinkDistance: number;
}

function activate(activation: Activation, z: number): number {
  if (activation === "relu") return Math.max(0, z);
  return activation === "tanh" ? Math.tanh(z) : z;
}

function lossOf(loss: Loss, outputs: readonly number[], label: number): Forward {
  if (loss === "cross-entropy") {
    const largest = Math.max(...outputs);
    const sum = outputs.reduce((total, output) => total + Math.exp(output - largest), 0);
    return { loss: largest + Math.log(sum) - outputs[label]!, kinkDistance: Infinity };
  }
  const slacks = outputs.map((output, c) => 1 - (c === label ? output : -output));
  return {
    loss: slacks.reduce((total, slack) => total + Math.max(0, slack), 0) / outputs.length,
    kinkDistance: Math.min(...slacks.map(Math.abs)),
  };
}

/** Loss of one example in float64. */
export function exampleLoss(
  model: Model,
  parameters: Float64Array,
  inputs: ArrayLike<number>,
  label: number,
): Forward {
  const blocks = parameterLayout(model);
  const entries = (name: string) => {
    const block = blocks.find((candidate) => candidate.name === name);
    return block && parameters.subarray(block.offset, block.offset + block.size);
  };
  let values = Array.from(inputs);
  let kinkDistance = Infinity;
  for (const resolved of resolveLayers(model)) {
    const { layer, name } = resolved;
    const result = referenceLayer(resolved, values, {
      weight: entries(`${name}.weight`),
      bias: entries(`${name}.bias`),
    });
    const activation = "activation" in layer ? layer.activation : "identity";
    kinkDistance = Math.min(kinkDistance, result.kinkDistance);
    if (activation === "relu") {
      kinkDistance = Math.min(kinkDistance, ...result.values.map(Math.abs));
    }
    values = result.values.map((z) => activate(activation, z));
  }
  const last = lossOf(model.loss, values, label);
  return { loss: last.loss, kinkDistance: Math.min(kinkDistance, last.kinkDistance) };
}

/** Mean loss of a batch in float64, and the distance to the nearest kink. */
export function batchLoss(model: Model, parameters: Float64Array, batch: Batch): Forward {
  const size = batch.inputs.length / batch.count;
  let loss = 0;
  let kinkDistance = Infinity;
  for (let i = 0; i < batch.count; i++) {
    const inputs = batch.inputs.subarray(i * size, (i + 1) * size);
    const example = exampleLoss(model, parameters, inputs, batch.labels[i]!);
    loss += example.loss / batch.count;
    kinkDistance = Math.min(kinkDistance, example.kinkDistance);
  }
  return { loss, kinkDistance };
}

/** Gradient of the mean loss by central differences in float64; its error is about step² away from kinks. */
export function centralDifferences(
  model: Model,
  parameters: Float32Array,
  batch: Batch,
  step = 1e-5,
): Float64Array {
  const shifted = Float64Array.from(parameters);
  return Float64Array.from(parameters, (value, index) => {
    shifted[index] = value + step;
    const above = batchLoss(model, shifted, batch).loss;
    shifted[index] = value - step;
    const below = batchLoss(model, shifted, batch).loss;
    shifted[index] = value;
    return (above - below) / (2 * step);
  });
}
