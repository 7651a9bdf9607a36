/** The networks, the batch size and the capture that the GPU benchmark times. @module */
import { alexnetCifar } from "../../src/models/alexnet_cifar.ts";
import { lenet } from "../../src/models/lenet.ts";
import { mlp } from "../../src/models/mlp.ts";
import type { Model } from "../../src/models/model.ts";
import { resnet18 } from "../../src/models/resnet18.ts";

/** What the GPU benchmark times, at b = 256. */
export const gpuNetworks: readonly { readonly name: string; readonly model: Model }[] = [
  { name: "FC 512×3", model: mlp({ inputs: 784, width: 512, depth: 3, classes: 10 }) },
  { name: "LeNet", model: lenet() },
  { name: "AlexNet-64", model: alexnetCifar() },
  { name: "ResNet-18 without batch norm", model: resnet18({ batchNorm: false }) },
  { name: "ResNet-18", model: resnet18() },
];

/** Size of a minibatch. */
export const gpuBatch = 256;

/** The capture that is timed: all minibatches' noise along rank-one directions at untrained weights. */
export const gpuCapture = { examples: 5000, directions: 1000, draws: 1000 } as const;
