/** The nets of this experiment as models. @module */
import { alexnetCifar } from "../../../src/models/alexnet_cifar.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Model } from "../../../src/models/model.ts";
import type { Setup } from "./setup.ts";

/**
 * The model of a net for a data set.
 *
 * @param setup its net and loss
 * @param shape of one example, channels first
 * @param classes of the data set
 */
export function netModel(
  { net, loss }: Pick<Setup, "net" | "loss">,
  shape: readonly number[],
  classes: number,
): Model {
  if ("channels" in net) return { ...alexnetCifar({ channels: net.channels, classes }), loss };
  return mlp({
    inputs: shape.reduce((product, extent) => product * extent, 1),
    width: net.width,
    depth: net.depth,
    classes,
    loss,
  });
}
