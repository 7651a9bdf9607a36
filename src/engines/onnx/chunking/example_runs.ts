/** Runs a graph over the examples of a batch, chunk by chunk. @module */
import type { Batch } from "../../engine.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import type { Session } from "../runtime/runtime.ts";
import { type Chunk, slice } from "./chunks.ts";

/** What is run. */
export interface ExampleRun<Outputs extends Tensors> {
  readonly session: Session;
  /** Inputs that are the same for all examples. */
  readonly fixed: Tensors;
  readonly batch: Batch;
  /** Which examples go together, in order. */
  readonly chunks: Iterable<Chunk>;
  /** Inputs of a chunk besides those of its examples. */
  readonly inputs?: (chunk: Chunk) => Tensors;
  /** Where the results of a chunk go. */
  readonly outputs: (chunk: Chunk) => Outputs;
}

/** A chunk whose results are there. */
export interface ChunkResult<Outputs extends Tensors> {
  readonly chunk: Chunk;
  /** Its examples, as views. */
  readonly examples: Batch;
  /** What `outputs` gave, filled. */
  readonly outputs: Outputs;
}

/**
 * Runs a graph whose inputs are `inputs` and `targets` of some examples and whatever else it is given.
 *
 * @yields every chunk as soon as its results are there
 */
export async function* exampleRuns<Outputs extends Tensors>(
  compiled: CompiledModel,
  { session, fixed, batch, chunks, inputs, outputs }: ExampleRun<Outputs>,
): AsyncGenerator<ChunkResult<Outputs>> {
  for (const chunk of chunks) {
    const examples = slice(batch, chunk, compiled.inputSize);
    const results = outputs(chunk);
    await session.run(
      { ...fixed, ...compiled.batchTensors(examples), ...inputs?.(chunk) },
      results,
    );
    yield { chunk, examples, outputs: results };
  }
}

/** The same where `outputs` are views into one array, so that nothing is left to do between the chunks. */
export async function runExamples(
  compiled: CompiledModel,
  run: ExampleRun<Tensors>,
): Promise<void> {
  const runs = exampleRuns(compiled, run);
  while (!(await runs.next()).done);
}
