/** Loss and accuracy without gradients on ONNX Runtime. @module */
import type { Batch, Evaluation } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { chunks, slice } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { evaluationGraph } from "./evaluation_graph.ts";
import { score } from "./score.ts";
import { trainingChunk } from "../chunking/training_chunk.ts";

const most = 1024;

/** {@linkcode Network.evaluate} on ONNX Runtime. */
export async function evaluate(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<Evaluation> {
  compiled.requireBatch(batch);
  requireEvaluation(compiled.mode, "evaluation");
  const session = await compiled.session("evaluation", () => evaluationGraph(compiled.model));
  const chunkSize = Math.min(most, trainingChunk(compiled.model));
  const weights = compiled.parameterTensors(parameters);
  let loss = 0;
  let correct = 0;
  for (const chunk of chunks(batch.count, chunkSize)) {
    const examples = slice(batch, chunk, compiled.inputSize);
    const losses = new Float32Array(chunk.count);
    const outputs = new Float32Array(chunk.count * compiled.classes);
    await session.run({ ...weights, ...compiled.batchTensors(examples) }, {
      losses: { data: losses, shape: [chunk.count] },
      outputs: { data: outputs, shape: [chunk.count, compiled.classes] },
    });
    const scores = score(losses, outputs, examples.labels, compiled.classes);
    loss += scores.loss;
    correct += scores.correct;
  }
  return { loss: loss / batch.count, correct };
}
