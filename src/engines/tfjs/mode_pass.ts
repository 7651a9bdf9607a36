/** What the layers of a forward pass need in the network's mode. @module */
import type { Tensor, Tensor1D } from "@tensorflow/tfjs";
import { statisticsLayout } from "../../models/statistics.ts";
import { dropoutMasks } from "../modes/dropout_masks.ts";
import type { Compiled } from "./compiled.ts";
import type { Pass } from "./pass.ts";

/**
 * @param parameters in layout order
 * @param count examples of the batch
 * @param moments collects those of the minibatch in training mode
 */
export function modePass(
  { library: { tf }, model, layout, mode }: Compiled,
  parameters: readonly Tensor[],
  count: number,
  moments: Map<string, Tensor1D>,
): Pass {
  const parameter = (name: string) => parameters[layout.findIndex((block) => block.name === name)]!;
  if (mode === undefined) return { parameter };
  if (mode.kind === "evaluation") {
    const statistic = (name: string) => {
      const { offset, size } = statisticsLayout(model).find((block) => block.name === name)!;
      return tf.tensor1d(mode.statistics.slice(offset, offset + size));
    };
    return { parameter, statistic };
  }
  const masks = dropoutMasks(model, count, mode.masks);
  const mask = (name: string) => {
    const values = masks.get(name)!;
    return tf.tensor2d(values, [count, values.length / count]);
  };
  return { parameter, mask, keep: (name, moment) => void moments.set(name, tf.keep(moment)) };
}
