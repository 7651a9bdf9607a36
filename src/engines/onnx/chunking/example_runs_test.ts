import assert from "node:assert/strict";
import { mlp } from "../../../models/mlp.ts";
import { CompiledModel } from "../compiled/compiled_model.ts";
import { Sessions } from "../compiled/sessions.ts";
import { nativeRuntime } from "../runtime/native.ts";
import type { Session } from "../runtime/runtime.ts";
import { chunks } from "./chunks.ts";
import { exampleRuns, runExamples } from "./example_runs.ts";

const model = mlp({ inputs: 1, width: 1, depth: 1, classes: 2 });
const compiled = new CompiledModel(model, new Sessions(await nativeRuntime(1)), undefined);
const batch = { count: 5, inputs: Float32Array.of(1, 2, 3, 4, 5), labels: new Int32Array(5) };
const result = Float32Array.of(0, 0, 0, 0, 0);

/** A session that answers each example with its input times `factor`, and notes the sizes. */
function session(sizes: number[]): Session {
  return {
    run({ inputs, factor }, { y }) {
      sizes.push(inputs!.data.length);
      const [times] = factor!.data;
      inputs!.data.forEach((x, i) => y!.data[i] = Number(x) * Number(times));
      return Promise.resolve();
    },
    release: () => Promise.resolve(),
  };
}

const fixed = { factor: { data: Float32Array.of(2), shape: [] } };
const outputs = ({ start, count }: { start: number; count: number }) => ({
  y: { data: result.subarray(start, start + count), shape: [count] },
});

Deno.test("exampleRuns() gives every chunk as soon as it is there", async () => {
  const sizes: number[] = [];
  const run = { session: session(sizes), fixed, batch, chunks: chunks(5, 2), outputs };
  const seen: number[][] = [];
  for await (const { chunk, examples, outputs } of exampleRuns(compiled, run)) {
    assert.equal(examples.count, chunk.count);
    assert.equal(sizes.length, seen.length + 1);
    seen.push([chunk.start, ...outputs.y.data]);
  }
  assert.deepEqual(seen, [[0, 2, 4], [2, 6, 8], [4, 10]]);
  assert.deepEqual(sizes, [2, 2, 1]);
});

Deno.test("runExamples() fills the outputs, with inputs of each chunk's own", async () => {
  const inputs = ({ start }: { start: number }) => ({
    factor: { data: Float32Array.of(start), shape: [] },
  });
  const run = { session: session([]), fixed, batch, chunks: chunks(5, 3), outputs, inputs };
  await runExamples(compiled, run);
  assert.deepEqual([...result], [0, 0, 0, 12, 15]);
});
