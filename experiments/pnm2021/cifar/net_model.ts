/** The nets of `cifar` as models. @module */
import type { Model } from "../../../src/models/model.ts";
import { resnet18 } from "../../../src/models/resnet18.ts";
import { vgg } from "../../../src/models/vgg.ts";
import type { CifarSettings } from "./settings.ts";

/** The model of a net, with batch norm or without. */
export function netModel(
  { net, batchNorm }: Pick<CifarSettings, "net" | "batchNorm">,
  classes: number,
): Model {
  return net === "resnet-18"
    ? resnet18({ batchNorm, classes })
    : vgg({ depth: 16, batchNorm, classes });
}
