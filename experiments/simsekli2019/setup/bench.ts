/** A net on its data, ready to be trained and measured. @module */
import type { Dataset } from "../../../src/data/dataset.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import type { Batch, Engine, Network } from "../../../src/engines/engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { parameterLayout } from "../../../src/models/layout.ts";
import { constant } from "../../../src/optim/constant.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { MinibatchTraining } from "../../../src/training/training_options.ts";
import { torchOrder } from "../pooled/torch_order.ts";
import { netModel } from "./net_model.ts";
import type { Setup } from "./setup.ts";

/** What a study that trains works on. */
export interface Bench {
  readonly network: Network;
  readonly data: Dataset;
  /** Place in the engine's vector of every parameter, in PyTorch's order. */
  readonly order: Int32Array;
  /** Everything of a training but when to stop and what to keep. */
  readonly training: Omit<MinibatchTraining, "maxSteps">;
}

/**
 * Draws data and weights by the seed, and compiles the net.
 *
 * @param seed of the cell
 * @param root of the cell's streams: its children `weights` and `training` are used
 */
export async function openBench(
  setup: Setup,
  seed: number,
  root: Stream,
  engine: Engine,
): Promise<Bench> {
  const { id, size, testSize } = setup.data;
  const data = await loadDataset(id, {
    seed,
    size,
    ...(testSize === undefined ? {} : { testSize }),
  });
  const model = netModel(setup, data.shape, data.classes);
  const network = await engine.compile(model);
  return {
    network,
    data,
    order: torchOrder(parameterLayout(model)),
    training: {
      network,
      data: data.train,
      parameters: initialise(model, "pytorch-default", root.child("weights")),
      optimizer: sgd(),
      schedule: constant(setup.learningRate),
      batchSize: setup.batchSize,
      batches: root.child("training"),
    },
  };
}

/** Examples `from` … `to` − 1, without a copy. */
export function slice({ count, inputs, labels }: Batch, from: number, to: number): Batch {
  const width = inputs.length / count;
  return {
    count: to - from,
    inputs: inputs.subarray(from * width, to * width),
    labels: labels.subarray(from, to),
  };
}
