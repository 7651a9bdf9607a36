/**
 * A second, slow opinion in float64: loops over scalars, nothing shared with any engine but the parameter layout and the
 * dropout masks.
 *
 * @module
 */
import type { Batch, Mode } from "../../src/engines/engine.ts";
import { dropoutMasks } from "../../src/engines/modes/dropout_masks.ts";
import { parameterLayout } from "../../src/models/layout.ts";
import type { Activation, Loss, Model } from "../../src/models/model.ts";
import { type ResolvedLayer, resolveLayers } from "../../src/models/resolve.ts";
import { statisticsLayout } from "../../src/models/statistics.ts";
import { referenceBatchNorm } from "./reference_batch_norm.ts";
import { referenceLayer } from "./reference_layer.ts";

/** Mean loss of a batch, and how well it behaves near the parameters. */
export interface ReferenceLoss {
  readonly loss: number;
  /** Smallest |pre-activation| of a ReLU, lead of a window's maximum, |1 − margin| of a hinge: within it, smooth. */
  readonly kinkDistance: number;
  /** How much batch norms enlarge errors: the product of 1/√(variance + ε), where that is above 1. */
  readonly amplification: number;
  /** Mean and biased variance of the minibatch for every batch norm in training mode, by name. */
  readonly moments: ReadonlyMap<string, Float64Array>;
}

function activate(activation: Activation, z: number): number {
  if (activation === "relu") return Math.max(0, z);
  return activation === "tanh" ? Math.tanh(z) : z;
}

function lossOf(loss: Loss, outputs: readonly number[], label: number) {
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

/** A forward pass of some examples through any stack of a model's layers, and what it meets on its way. */
function forwardPass(model: Model, parameters: Float64Array, count: number, mode?: Mode) {
  const blocks = new Map(parameterLayout(model).map((block) => [block.name, block]));
  const entries = (name: string) => {
    const block = blocks.get(name);
    return block && parameters.subarray(block.offset, block.offset + block.size);
  };
  const masks = mode?.kind === "training"
    ? dropoutMasks(model, count, mode.masks)
    : new Map<string, Float32Array>();
  const running = (name: string) => {
    const { offset, size } = statisticsLayout(model).find((block) => block.name === name)!;
    return mode!.statistics.subarray(offset, offset + size);
  };
  const seen = {
    kinkDistance: Infinity,
    amplification: 1,
    moments: new Map<string, Float64Array>(),
  };

  const layerOf = (resolved: ResolvedLayer, rows: number[][]): number[][] => {
    const { layer, name } = resolved;
    switch (layer.kind) {
      case "residual": {
        const beside = stackOf(resolved.shortcut, rows);
        return stackOf(resolved.branch, rows)
          .map((row, i) => row.map((value, j) => value + beside[i]![j]!));
      }
      case "dropout": {
        const mask = masks.get(name);
        return rows.map((row, i) => row.map((x, j) => x * (mask?.[i * row.length + j] ?? 1)));
      }
      case "batch-norm": {
        const result = referenceBatchNorm(resolved.input, layer.epsilon, rows, {
          scale: entries(`${name}.scale`)!,
          shift: entries(`${name}.shift`)!,
          ...mode?.kind !== "training" && {
            mean: running(`${name}.mean`),
            variance: running(`${name}.variance`),
          },
        });
        seen.amplification *= Math.max(1, 1 / result.smallestDeviation);
        if (mode?.kind === "training") {
          seen.moments.set(`${name}.mean`, result.mean);
          seen.moments.set(`${name}.variance`, result.variance);
        }
        return result.rows;
      }
      default:
        return rows.map((row) => {
          const result = referenceLayer(resolved, row, {
            weight: entries(`${name}.weight`),
            bias: entries(`${name}.bias`),
          });
          seen.kinkDistance = Math.min(seen.kinkDistance, result.kinkDistance);
          return result.values;
        });
    }
  };
  const stackOf = (layers: readonly ResolvedLayer[], rows: number[][]): number[][] =>
    layers.reduce((values, resolved) => {
      const { layer } = resolved;
      const sums = layerOf(resolved, values);
      const activation = "activation" in layer ? layer.activation : "identity";
      if (activation === "relu") {
        seen.kinkDistance = Math.min(seen.kinkDistance, ...sums.flat().map(Math.abs));
      }
      return sums.map((row) => row.map((z) => activate(activation, z)));
    }, rows);
  return { stackOf, seen };
}

/** Mean loss of a batch in float64. */
export function batchLoss(
  model: Model,
  parameters: Float64Array,
  batch: Batch,
  mode?: Mode,
): ReferenceLoss {
  const { stackOf, seen } = forwardPass(model, parameters, batch.count, mode);
  const size = batch.inputs.length / batch.count;
  const inputs = Array.from(
    { length: batch.count },
    (_, i) => [...batch.inputs.subarray(i * size, (i + 1) * size)],
  );
  let loss = 0;
  for (const [i, outputs] of stackOf(resolveLayers(model), inputs).entries()) {
    const example = lossOf(model.loss, outputs, batch.labels[i]!);
    loss += example.loss / batch.count;
    seen.kinkDistance = Math.min(seen.kinkDistance, example.kinkDistance);
  }
  return { loss, ...seen };
}

/** Gradient of the mean loss by central differences in float64; its error is about step² away from kinks. */
export function centralDifferences(
  model: Model,
  parameters: Float32Array,
  batch: Batch,
  mode?: Mode,
  step = 1e-5,
): Float64Array {
  const shifted = Float64Array.from(parameters);
  return Float64Array.from(parameters, (value, index) => {
    shifted[index] = value + step;
    const above = batchLoss(model, shifted, batch, mode).loss;
    shifted[index] = value - step;
    const below = batchLoss(model, shifted, batch, mode).loss;
    shifted[index] = value;
    return (above - below) / (2 * step);
  });
}
