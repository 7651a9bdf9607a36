/** What the layers of one forward pass in TensorFlow.js take and give besides values. @module */
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";

/** What the layers of one forward pass take and give besides values. */
export interface Pass {
  /** Parameters of a block, by its name. */
  readonly parameter: (name: string) => Tensor;
  /** In evaluation mode the running mean or variance, by its name, e.g. `layers.1.mean`. */
  readonly statistic?: (name: string) => Tensor1D;
  /** In training mode the mask of a dropout, B × features, by the name of the layer. */
  readonly mask?: (name: string) => Tensor2D;
  /** In training mode: takes the mean or the variance of the minibatch, by its name. */
  readonly keep?: (name: string, moment: Tensor1D) => void;
}
