/** One small network for every layer, loss and mode, for gradient checks. @module */
import type { Activation, Layer, Loss, Model } from "../../src/models/model.ts";

/** A small network whose gradient shows one kind of layer, one loss, one mode. */
export interface LayerCase {
  /** E.g. `batch-norm/training`; unique. */
  readonly id: string;
  /** In words. */
  readonly what: string;
  readonly model: Model;
  readonly training: boolean;
}

const conv = (kernel: number, stride: number, padding: number, channels = 2): Layer => ({
  kind: "conv2d",
  channels,
  kernel,
  stride,
  padding,
  bias: true,
  activation: "tanh",
});
const dense = (units: number, activation: Activation): Layer => ({
  kind: "dense",
  units,
  bias: true,
  activation,
});

/** A model of images with the layers between two convolutions. */
const between = (layers: readonly Layer[], loss: Loss = "cross-entropy"): Model => ({
  input: [2, 6, 6],
  layers: [conv(3, 1, 1), ...layers, dense(3, "identity")],
  loss,
});

const plain: readonly [id: string, what: string, model: Model][] = [
  ["dense", "dense layers", {
    input: [7],
    layers: [dense(6, "tanh"), dense(5, "relu"), dense(3, "identity")],
    loss: "cross-entropy",
  }],
  ["linear-hinge", "the linear hinge loss", between([], "linear-hinge")],
  ["relu", "ReLU", between([{ kind: "activation", activation: "relu" }])],
  ["conv2d", "a convolution with stride 1", between([conv(3, 1, 1, 3)])],
  ["conv2d-stride-2", "a convolution with stride 2", between([conv(3, 2, 1, 3)])],
  ["conv2d-1x1", "a 1 × 1 convolution", between([conv(1, 1, 0, 3)])],
  [
    "conv2d-small-image",
    "a convolution of 3 × 3 images",
    between([conv(3, 2, 1), conv(3, 1, 1, 3), conv(2, 1, 0)]),
  ],
  [
    "max-pool",
    "max pooling",
    between([{ kind: "max-pool", kernel: 2, stride: 2, padding: 0 }]),
  ],
  [
    "max-pool-overlapping",
    "max pooling with windows that overlap",
    between([{ kind: "max-pool", kernel: 3, stride: 2, padding: 1 }]),
  ],
  ["average-pool", "average pooling", between([{ kind: "average-pool", kernel: 2, stride: 2 }])],
  ["global-average-pool", "global average pooling", between([{ kind: "global-average-pool" }])],
  ["flatten", "flatten", between([{ kind: "flatten" }, dense(4, "tanh")])],
  [
    "subsample",
    "subsampling",
    between([{ kind: "subsample", stride: 2, channels: 3 }, conv(1, 1, 0)]),
  ],
  [
    "residual",
    "a residual layer with a projection",
    between([{ kind: "residual", branch: [conv(3, 2, 1, 3)], shortcut: [conv(1, 2, 0, 3)] }]),
  ],
  [
    "residual-identity",
    "a residual layer",
    between([
      { kind: "residual", branch: [conv(3, 1, 1)], shortcut: [] },
    ]),
  ],
];

const withModes: readonly [id: string, what: string, model: Model][] = [
  [
    "batch-norm",
    "batch norm",
    between([
      { kind: "batch-norm", epsilon: 1e-2, momentum: 0.1 },
      { kind: "activation", activation: "tanh" },
    ]),
  ],
  ["dropout", "dropout", between([{ kind: "dropout", rate: 0.5 }, conv(3, 1, 1)])],
];

/** Every layer, loss and mode. */
export const layerCases: readonly LayerCase[] = [
  ...withModes.flatMap(([id, what, model]) =>
    [false, true].map((training) => {
      const mode = training ? "training" : "evaluation";
      return { id: `${id}/${mode}`, what: `${what} in ${mode} mode`, model, training };
    })
  ),
  ...plain.map(([id, what, model]) => ({ id, what, model, training: false })),
];
