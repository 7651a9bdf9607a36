/** Runs a graph once on ONNX Runtime's native library, for tests of what emitters write. @module */
import type { Graph } from "../onnx/graph/graph.ts";
import { nativeRuntime } from "../onnx/runtime/native.ts";
import type { Tensor } from "../onnx/runtime/runtime.ts";

/** Numbers with their shape. */
export type Numbers = readonly [values: readonly number[], shape: readonly number[]];

/**
 * Runs a graph.
 *
 * @param shapes shape of every wanted output
 * @returns the entries of each output
 */
export async function runGraph(
  graph: Graph,
  inputs: Readonly<Record<string, Numbers>>,
  shapes: Readonly<Record<string, readonly number[]>>,
): Promise<Record<string, number[]>> {
  const session = await (await nativeRuntime(1)).load(graph.toBytes());
  const tensors = (wanted: Readonly<Record<string, Numbers>>): Record<string, Tensor> =>
    Object.fromEntries(
      Object.entries(wanted).map(([name, [values, shape]]) => [
        name,
        { data: Float32Array.from(values), shape },
      ]),
    );
  const results = tensors(
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [
        name,
        [new Array(shape.reduce((product, length) => product * length, 1)).fill(NaN), shape],
      ]),
    ),
  );
  try {
    await session.run(tensors(inputs), results);
  } finally {
    await session.release();
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, { data }]) => [name, Array.from(data, Number)]),
  );
}
