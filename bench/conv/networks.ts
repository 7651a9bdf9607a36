/** The networks that the convolution benchmark times, with batch sizes and targets. @module */
import { alexnetCifar } from "../../src/models/alexnet_cifar.ts";
import { lenet } from "../../src/models/lenet.ts";
import type { Model } from "../../src/models/model.ts";
import { resnet18 } from "../../src/models/resnet18.ts";
import { resnet20 } from "../../src/models/resnet20.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { vgg } from "../../src/models/vgg.ts";

/** A network of the benchmark. */
export interface BenchmarkNetwork {
  readonly name: string;
  readonly model: Model;
  readonly batchSizes: readonly number[];
  /** Our time divided by the peer's, at most. */
  readonly target: number;
  /** Whether its noise is captured, too: the peer's loop takes minutes where a step takes tenths of a second. */
  readonly capture?: true;
}

/** From small to large; the large ones at one batch size. */
export const networks: readonly BenchmarkNetwork[] = [
  {
    name: "small CNN",
    model: smallCnn({ input: [1, 28, 28], classes: 10 }),
    batchSizes: [64, 256],
    target: 1,
    capture: true,
  },
  { name: "LeNet", model: lenet(), batchSizes: [64, 256], target: 1, capture: true },
  { name: "AlexNet-64", model: alexnetCifar(), batchSizes: [64, 256], target: 1, capture: true },
  { name: "VGG11", model: vgg({ depth: 11 }), batchSizes: [64], target: 1 },
  {
    name: "ResNet-20 without batch norm",
    model: resnet20({ batchNorm: false }),
    batchSizes: [64, 128],
    target: 1.3,
  },
  { name: "ResNet-20", model: resnet20(), batchSizes: [64, 128], target: 1.3, capture: true },
  {
    name: "ResNet-18 without batch norm",
    model: resnet18({ batchNorm: false }),
    batchSizes: [64],
    target: 1.3,
  },
  { name: "ResNet-18", model: resnet18(), batchSizes: [64], target: 1.3 },
];
