/** The nets of this experiment as models. @module */
import { alexnetCifar } from "../../../src/models/alexnet_cifar.ts";
import { lenet } from "../../../src/models/lenet.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Model } from "../../../src/models/model.ts";
import { resnet20 } from "../../../src/models/resnet20.ts";
import type { Net } from "./settings.ts";

/**
 * The model of a net for a data set.
 *
 * @param net from the settings of a cell
 * @param shape of one example, channels first
 * @param classes of the data set
 */
export function netModel(net: Net, shape: readonly number[], classes: number): Model {
  if ("width" in net) {
    return mlp({
      inputs: shape.reduce((product, extent) => product * extent, 1),
      width: net.width,
      depth: net.depth,
      classes,
      bias: false,
    });
  }
  switch (net.architecture) {
    case "lenet":
      return lenet(classes, shape);
    case "alexnet-64":
      return alexnetCifar({ classes });
    case "resnet-20":
      return resnet20({ classes });
  }
}
