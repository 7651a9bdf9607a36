import fc from "fast-check";
import { directionMatrix } from "../../src/engines/direction_matrix.ts";
import type { Batch, Directions, MinibatchIndices, Network } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import type { Model } from "../../src/models/model.ts";
import { drawWithReplacement } from "../../src/random/draw_with_replacement.ts";
import { isSmooth } from "./check_gradient.ts";
import { imageProblems } from "./image_problem.ts";
import { evaluationProblems } from "./mode_problem.ts";
import { compile, everyKind, problem, problems } from "./problem.ts";
import { batchLoss } from "./reference.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

interface Draws {
  readonly count: number;
  readonly batchSize: number;
  readonly indices: Int32Array;
}

/** One backward pass per minibatch, then inner products in float64. */
async function slowly(
  network: Network,
  model: Model,
  parameters: Float32Array,
  data: Batch,
  { count: n, batchSize, indices }: Draws,
  directions: Directions,
): Promise<Float64Array> {
  const size = data.inputs.length / data.count;
  const matrix = directionMatrix(directions, model);
  const P = network.parameterCount;
  const projections = new Float64Array(n * directions.count);
  for (let j = 0; j < n; j++) {
    const chosen = [...indices.subarray(j * batchSize, (j + 1) * batchSize)];
    const { gradient } = await network.lossAndGradient(parameters, {
      count: batchSize,
      inputs: Float32Array.from(
        chosen.flatMap((i) => [...data.inputs.subarray(i * size, (i + 1) * size)]),
      ),
      labels: Int32Array.from(chosen, (i) => data.labels[i]!),
    });
    for (let k = 0; k < directions.count; k++) {
      let sum = 0;
      for (let p = 0; p < P; p++) sum += gradient[p]! * matrix[k * P + p]!;
      projections[j * directions.count + k] = sum;
    }
  }
  return projections;
}

const kinds = [
  ["dense layers", problems],
  ["convolutions", imageProblems.filter(isSmooth)],
  ["batch norm in evaluation mode, residual layers", evaluationProblems.filter(isSmooth)],
] as const;
const cases = [["onnx:cpu", 40], ["onnx:wasm", 10]] as const;

for (
  const [device, numRuns, what, problems] of cases.flatMap(([device, runs]) =>
    kinds.map(([what, problems], index) =>
      [device, index === 0 ? runs : runs / 2, what, problems] as const
    )
  )
) {
  Deno.test(`${device}: minibatch projections are those of the minibatch gradients (${what})`, async () => {
    const { engine } = await openEngine(device);
    const sizes = fc.integer({ min: 1, max: 20 });
    await fc.assert(
      fc.asyncProperty(problems, sizes, sizes, async (problem, count, batchSize) => {
        const { model, parameters, batch, mode, stream } = problem;
        const network = await compile(engine, problem);
        const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
        const indices = drawWithReplacement(stream.child("draws"), batch.count, count * batchSize);
        const draws = { count, batchSize, indices };
        for (const directions of everyKind(model, 3, stream)) {
          assertClose(
            await network.minibatchProjections!(parameters, batch, draws, directions),
            await slowly(network, model, parameters, batch, draws, directions),
            2 * amplification * roundingTolerance(model, network.parameterCount),
            `minibatch projections on ${directions.kind} directions`,
          );
        }
        await network.dispose();
      }),
      { numRuns, seed: 5 },
    );
  });
}

Deno.test("onnx:cpu: minibatch projections agree where batches and tiles are cut in parts", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const small = { inputs: 60, width: 40, depth: 2, classes: 5, bias: true };
  const cases = [
    { ...small, count: 3, batchSize: 2100, directions: 4 }, // a minibatch takes three runs
    { ...small, count: 3, batchSize: 1100, directions: 4 }, // or two
    { ...small, count: 150, batchSize: 30, directions: 4 }, // a run takes 34 minibatches
    // Two tiles, and minibatches are projected 55 at a time.
    { ...small, inputs: 600, width: 500, count: 60, batchSize: 3, directions: 2 },
  ];
  for (const { count, batchSize, directions: K, ...shape } of cases) {
    const model = mlp(shape);
    const { parameters, batch, stream } = problem(model, 1500, 7);
    const network = await engine.compile(model);
    const indices = drawWithReplacement(stream.child(K), batch.count, count * batchSize);
    const draws = { count, batchSize, indices };
    const [dense] = everyKind(model, K, stream);
    assertClose(
      await network.minibatchProjections!(parameters, batch, draws, dense!),
      await slowly(network, model, parameters, batch, draws, dense!),
      2 * roundingTolerance(model, network.parameterCount),
      `${count} minibatches of ${batchSize} on ${K} directions`,
    );
    await network.dispose();
  }
});

for (const device of ["onnx:cpu", "onnx:wasm"]) {
  Deno.test(`${device}: minibatches of several sizes at once give what each gives alone`, async () => {
    const model = mlp({ inputs: 6, width: 5, depth: 2, classes: 3, bias: true });
    const { parameters, batch, stream } = problem(model, 40, 8);
    const { engine } = await openEngine(device);
    const network = await engine.compile(model);
    const sizes = Int32Array.of(3, 3, 1, 1500, 7, 7, 1);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const indices = drawWithReplacement(stream.child("ragged"), batch.count, total);
    for (const directions of everyKind(model, 4, stream)) {
      const project = (draws: MinibatchIndices) =>
        network.minibatchProjections!(parameters, batch, draws, directions);
      const together = await project({ count: sizes.length, batchSize: sizes, indices });
      let start = 0;
      for (const [j, size] of sizes.entries()) {
        const alone = { count: 1, batchSize: size, indices: indices.slice(start, start += size) };
        assertClose(
          together.subarray(j * 4, j * 4 + 4),
          Float64Array.from(await project(alone)),
          roundingTolerance(model, network.parameterCount),
          `minibatch ${j} on ${directions.kind} directions`,
        );
      }
    }
    await network.dispose();
    await engine.dispose();
  });
}
