/** Loss and accuracy without gradients on ONNX Runtime. @module */
import type { Batch, Evaluation } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { chunks } from "../chunking/chunks.ts";
import { exampleRuns } from "../chunking/example_runs.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { evaluationGraph } from "./evaluation_graph.ts";
import { score, scoreTensors } from "./score.ts";
import { trainingChunk } from "../chunking/training_chunk.ts";

const MOST_EXAMPLES = 1024;

/** {@linkcode Network.evaluate} on ONNX Runtime. */
export async function evaluate(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<Evaluation> {
  compiled.requireBatch(batch);
  requireEvaluation(compiled.mode, "evaluation");
  const session = await compiled.session("evaluation", () => evaluationGraph(compiled.model));
  const chunkSize = Math.min(MOST_EXAMPLES, trainingChunk(compiled.model));
  const runs = exampleRuns(compiled, {
    session,
    fixed: compiled.parameterTensors(parameters),
    batch,
    chunks: chunks(batch.count, chunkSize),
    outputs: ({ count }) => scoreTensors(count, compiled.classes),
  });
  let loss = 0;
  let correct = 0;
  for await (const { examples, outputs } of runs) {
    const scores = score(outputs, examples.labels);
    loss += scores.loss;
    correct += scores.correct;
  }
  return { loss: loss / batch.count, correct };
}
