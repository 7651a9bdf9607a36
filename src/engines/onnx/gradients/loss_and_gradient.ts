/** Loss and gradient of a minibatch on ONNX Runtime, in every mode. @module */
import { everyLayer } from "../../../models/resolve.ts";
import { statisticsLayout } from "../../../models/statistics.ts";
import type { Batch, LossAndGradient, Mode } from "../../engine.ts";
import { dropoutMasks } from "../../modes/dropout_masks.ts";
import { requireSpread } from "../../modes/network_mode.ts";
import { withBatch } from "../../modes/running_statistics.ts";
import { type Chunk, chunks, rows } from "../chunking/chunks.ts";
import { exampleRuns } from "../chunking/example_runs.ts";
import { type CompiledModel, statisticsTensors, type Tensors } from "../compiled/compiled_model.ts";
import { trainingGraph } from "./training_graph.ts";
import { score, scoreTensors } from "./score.ts";
import { trainingChunk } from "../chunking/training_chunk.ts";

/** {@linkcode Network.lossAndGradient} on ONNX Runtime. */
export async function lossAndGradient(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<LossAndGradient> {
  compiled.requireBatch(batch);
  const { model, mode } = compiled;
  const training = mode?.kind === "training" ? trainingRun(compiled, mode, batch) : undefined;
  const session = await compiled.session(
    training === undefined ? "gradient" : "gradient in training mode",
    () => trainingGraph(model, training !== undefined),
  );
  const chunkSize = training?.whole ? batch.count : trainingChunk(model);
  const scale = { data: Float32Array.of(1 / batch.count), shape: [] };
  const gradient = new Float32Array(compiled.parameterCount);
  const part = batch.count > chunkSize ? new Float32Array(compiled.parameterCount) : gradient;
  const runs = exampleRuns(compiled, {
    session,
    fixed: { ...compiled.parameterTensors(parameters), scale },
    batch,
    chunks: chunks(batch.count, chunkSize),
    ...training && { inputs: training.inputs },
    outputs: ({ count }) => ({
      ...compiled.blockTensors(part, "gradient."),
      ...training?.outputs,
      ...scoreTensors(count, compiled.classes),
    }),
  });
  let loss = 0;
  let correct = 0;
  for await (const { examples, outputs } of runs) {
    const scores = score(outputs, examples.labels);
    loss += scores.loss;
    correct += scores.correct;
    if (part !== gradient) { for (let i = 0; i < part.length; i++) gradient[i]! += part[i]!; }
  }
  const result = { loss: loss / batch.count, correct, gradient };
  return training === undefined ? result : { ...result, statistics: training.statistics() };
}

/** What a run in training mode takes and gives besides. */
function trainingRun(
  { model }: CompiledModel,
  mode: Mode & { kind: "training" },
  { count }: Batch,
) {
  requireSpread(model, count);
  const layers = new Map(everyLayer(model).map(({ name, input }) => [name, input]));
  const masks = dropoutMasks(model, count, mode.masks);
  const moments = new Float32Array(mode.statistics.length);
  const outputs = statisticsTensors(model, moments);
  return {
    /** Whether the batch may not be cut: a batch norm needs its moments. */
    whole: statisticsLayout(model).length > 0,
    outputs,
    inputs: (chunk: Chunk): Tensors =>
      Object.fromEntries(
        [...masks].map(([name, mask]) => [`${name}.mask`, {
          data: rows(mask, chunk, mask.length / count),
          shape: [chunk.count, ...layers.get(name)!],
        }]),
      ),
    statistics: () =>
      withBatch(model, mode.statistics, (name) => outputs[name]!.data as Float32Array, count),
  };
}
