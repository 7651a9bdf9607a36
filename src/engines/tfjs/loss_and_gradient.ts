/** Loss and gradient of a minibatch in TensorFlow.js, in every mode. @module */
import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import type { Batch, LossAndGradient } from "../engine.ts";
import { requireSpread } from "../modes/network_mode.ts";
import { withBatch } from "../modes/running_statistics.ts";
import type { Compiled } from "./compiled.ts";
import { compute } from "./compute.ts";
import { countCorrect } from "./count_correct.ts";
import { exampleLosses, forward } from "./forward.ts";
import { modePass } from "./mode_pass.ts";

/** {@linkcode Network.lossAndGradient} by the library's own autodiff. */
export async function lossAndGradient(
  compiled: Compiled,
  parameters: Float32Array,
  batch: Batch,
): Promise<LossAndGradient> {
  const { library, model, layout, mode, make } = compiled;
  const { tf } = library;
  const moments = new Map<string, Tensor1D>();
  const [loss, answers, ...gradients] = await compute(library, () => {
    const [inputs, labels] = make.batch(batch);
    if (mode?.kind === "training") requireSpread(model, batch.count);
    let outputs: Tensor2D | undefined;
    const meanLoss = (...values: Tensor[]): Scalar => {
      const pass = modePass(compiled, values, batch.count, moments);
      outputs = tf.keep(forward(tf, model, inputs, pass));
      return tf.mean(exampleLosses(tf, model.loss, outputs, labels));
    };
    const { value, grads } = tf.valueAndGrads(meanLoss)(make.parameters(parameters));
    const largest = tf.argMax(outputs!, 1);
    outputs!.dispose();
    return [value, largest, ...grads, ...moments.values()];
  });
  const gradient = new Float32Array(compiled.parameterCount);
  for (const [index, { offset }] of layout.entries()) gradient.set(gradients[index]!, offset);
  const result = { loss: loss![0]!, correct: countCorrect(answers!, batch.labels), gradient };
  if (mode?.kind !== "training") return result;
  const names = [...moments.keys()];
  const moment = (name: string) => gradients[layout.length + names.indexOf(name)]!;
  return { ...result, statistics: withBatch(model, mode.statistics, moment, batch.count) };
}
