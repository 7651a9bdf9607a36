/** Loss and accuracy without gradients in TensorFlow.js. @module */
import type { Batch, Evaluation } from "../engine.ts";
import { requireEvaluation } from "../modes/network_mode.ts";
import type { Compiled } from "./compiled.ts";
import { compute } from "./compute.ts";
import { countCorrect } from "./count_correct.ts";
import { exampleLosses, forward } from "./forward.ts";
import { modePass } from "./mode_pass.ts";

/** {@linkcode Network.evaluate} as one forward pass. */
export async function evaluate(
  compiled: Compiled,
  parameters: Float32Array,
  batch: Batch,
): Promise<Evaluation> {
  const { library, model, mode, make } = compiled;
  const { tf } = library;
  const [losses, answers] = await compute(library, () => {
    const [inputs, labels] = make.batch(batch);
    requireEvaluation(mode, "evaluation");
    const pass = modePass(compiled, make.parameters(parameters), batch.count, new Map());
    const outputs = forward(tf, model, inputs, pass);
    return [exampleLosses(tf, model.loss, outputs, labels), tf.argMax(outputs, 1)];
  });
  const sum = losses!.reduce((total, loss) => total + loss, 0);
  return { loss: sum / batch.count, correct: countCorrect(answers!, batch.labels) };
}
