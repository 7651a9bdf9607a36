/** AlexNet for 32 × 32 images, with the channels that Simsekli et al. vary. @module */
import { convBlock } from "./conv_block.ts";
import type { Layer, Model } from "./model.ts";
import { validateModel } from "./validate.ts";

/** What {@linkcode alexnetCifar} builds. */
export interface AlexnetCifarOptions {
  /** Channels of every convolution; 64 unless said otherwise. The dense layers are 7 times as wide. */
  readonly channels?: number;
  /** 10 unless said otherwise. */
  readonly classes?: number;
  /** Rate of the two dropouts, 0.5 unless said otherwise; 0 leaves them out. */
  readonly dropout?: number;
}

/**
 * The AlexNet for 32 × 32 images of the code of Simsekli et al. (2019) and Panigrahi et al. (2019): a 4 × 4 convolution
 * with stride 2 and padding 2, a 5 × 5 and three 3 × 3 ones; 3 × 3 max poolings with stride 2 after the first, second
 * and fifth, as in AlexNet (Krizhevsky et al. 2012, §3.5); three dense layers, the first two with dropout before them.
 *
 * @param options see {@linkcode AlexnetCifarOptions}
 * @returns the network as data
 * @throws {UserError} if an option is not in its range
 *
 * @example
 * ```ts
 * import { alexnetCifar } from "./alexnet_cifar.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(alexnetCifar()), 451_146);
 * ```
 */
export function alexnetCifar(options: AlexnetCifarOptions = {}): Model {
  const { channels = 64, classes = 10, dropout = 0.5 } = options;
  const drop: Layer[] = dropout === 0 ? [] : [{ kind: "dropout", rate: dropout }];
  const hidden: Layer = { kind: "dense", units: 7 * channels, bias: true, activation: "relu" };
  const pool = { kernel: 3, stride: 2 };
  const model: Model = {
    input: [3, 32, 32],
    layers: [
      ...convBlock({ channels, kernel: 4, stride: 2, pool }),
      ...convBlock({ channels, kernel: 5, pool }),
      ...convBlock({ channels }),
      ...convBlock({ channels }),
      ...convBlock({ channels, pool }),
      { kind: "flatten" },
      ...drop,
      hidden,
      ...drop,
      hidden,
      { kind: "dense", units: classes, bias: true, activation: "identity" },
    ],
    loss: "cross-entropy",
  };
  validateModel(model);
  return model;
}
