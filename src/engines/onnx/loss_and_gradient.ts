import type { Batch, LossAndGradient } from "../engine.ts";
import { chunks, slice } from "./chunks.ts";
import type { CompiledModel } from "./compiled_model.ts";
import { trainingGraph } from "./graphs/training_graph.ts";
import { score } from "./score.ts";
import { trainingChunk } from "./training_chunk.ts";

/** {@linkcode Network.lossAndGradient} on ONNX Runtime. */
export async function lossAndGradient(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<LossAndGradient> {
  compiled.requireBatch(batch);
  const session = await compiled.session("training", () => trainingGraph(compiled.model));
  const chunkSize = trainingChunk(compiled.model);
  const weights = compiled.parameterTensors(parameters);
  const scale = { data: Float32Array.of(1 / batch.count), shape: [] };
  const gradient = new Float32Array(compiled.parameterCount);
  const part = batch.count > chunkSize ? new Float32Array(compiled.parameterCount) : gradient;
  let loss = 0;
  let correct = 0;
  for (const chunk of chunks(batch.count, chunkSize)) {
    const examples = slice(batch, chunk, compiled.inputSize);
    const losses = new Float32Array(chunk.count);
    const outputs = new Float32Array(chunk.count * compiled.classes);
    await session.run({ ...weights, ...compiled.batchTensors(examples), scale }, {
      ...compiled.blockTensors(part, "gradient."),
      losses: { data: losses, shape: [chunk.count] },
      outputs: { data: outputs, shape: [chunk.count, compiled.classes] },
    });
    const scores = score(losses, outputs, examples.labels, compiled.classes);
    loss += scores.loss;
    correct += scores.correct;
    if (part !== gradient) { for (let i = 0; i < part.length; i++) gradient[i]! += part[i]!; }
  }
  return { loss: loss / batch.count, correct, gradient };
}
