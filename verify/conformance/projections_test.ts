import assert from "node:assert/strict";
import fc from "fast-check";
import { directionMatrix } from "../../src/engines/direction_matrix.ts";
import type { Batch, Network } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { isSmooth } from "./check_gradient.ts";
import { imageProblems } from "./image_problem.ts";
import { evaluationProblems } from "./mode_problem.ts";
import { compile, everyKind, normals, problem, problems, randomBatch } from "./problem.ts";
import { batchLoss } from "./reference.ts";
import { testedDevices } from "./tested_devices.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

/** Gradients of batches of one, example after example: the slow definition. */
async function exampleGradients(
  network: Network,
  parameters: Float32Array,
  { count, inputs, labels }: Batch,
): Promise<Float32Array[]> {
  const size = inputs.length / count;
  const gradients: Float32Array[] = [];
  for (let i = 0; i < count; i++) {
    const example = {
      count: 1,
      inputs: inputs.subarray(i * size, (i + 1) * size),
      labels: labels.subarray(i, i + 1),
    };
    gradients.push((await network.lossAndGradient(parameters, example)).gradient);
  }
  return gradients;
}

/** Every row of `left` times every row of `right`, in float64. */
function innerProducts(
  left: readonly Float32Array[],
  right: readonly Float32Array[],
): Float64Array {
  return Float64Array.from(
    left.flatMap((a) => right.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0))),
  );
}

function matrixRows(matrix: Float32Array, count: number): Float32Array[] {
  const width = matrix.length / count;
  return Array.from({ length: count }, (_, k) => matrix.subarray(k * width, (k + 1) * width));
}

const kinds = [
  ["dense layers", problems],
  ["convolutions", imageProblems.filter(isSmooth)],
  ["batch norm in evaluation mode, residual layers", evaluationProblems.filter(isSmooth)],
] as const;
const cases = [["onnx:cpu", 40], ["onnx:wasm", 10], ["tfjs:cpu", 10]] as const;

for (
  const [device, numRuns, what, problems] of testedDevices(cases, 10).flatMap(([device, runs]) =>
    kinds.map(([what, problems], index) =>
      [device, index === 0 ? runs : Math.ceil(runs / 2), what, problems] as const
    )
  )
) {
  Deno.test(`${device}: projections and Gram matrix are their slow definitions (${what})`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { model, parameters, batch, mode, stream } = problem;
        const network = await compile(engine, problem);
        const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
        const tolerance = 2 * amplification * roundingTolerance(model, network.parameterCount);
        const gradients = await exampleGradients(network, parameters, batch);
        for (const directions of everyKind(model, 5, stream)) {
          const matrix = matrixRows(directionMatrix(directions, model), directions.count);
          assertClose(
            await network.perExampleProjections(parameters, batch, directions),
            innerProducts(gradients, matrix),
            tolerance,
            `projections on ${directions.kind} directions`,
          );
        }
        const second = randomBatch(model, 4, stream.child("second batch"));
        assertClose(
          await network.perExampleGram(parameters, batch, second),
          innerProducts(gradients, await exampleGradients(network, parameters, second)),
          tolerance,
          "Gram matrix",
        );
        await network.dispose();
      }),
      { numRuns, seed: 3 },
    );
  });

  Deno.test(`${device}: projections average to the projection of the full gradient (${what})`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { model, parameters, batch, mode, stream } = problem;
        const network = await compile(engine, problem);
        const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
        const { gradient } = await network.lossAndGradient(parameters, batch);
        for (const directions of everyKind(model, 3, stream)) {
          const { count } = directions;
          const projections = await network.perExampleProjections(parameters, batch, directions);
          const means = Float64Array.from(
            { length: count },
            (_, k) =>
              matrixRows(projections, batch.count).reduce((sum, row) => sum + row[k]!, 0) /
              batch.count,
          );
          assertClose(
            means,
            innerProducts([gradient], matrixRows(directionMatrix(directions, model), count)),
            2 * amplification * roundingTolerance(model, network.parameterCount),
            `mean projection on ${directions.kind} directions`,
          );
        }
        await network.dispose();
      }),
      { numRuns, seed: 4 },
    );
  });
}

Deno.test("onnx:cpu: projections do not depend on how many directions or examples are asked for", async () => {
  // So many directions and examples that tiles and chunks are cut several times.
  const model = mlp({ inputs: 60, width: 40, depth: 2, classes: 5, bias: true });
  const { parameters, batch, stream } = problem(model, 600, 6);
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(model);
  const P = network.parameterCount;
  const count = 6000;
  const pool = normals(stream.child("pool"), 10_007);
  const directions = {
    kind: "dense" as const,
    count,
    fill: (offset: number, length: number, out: Float32Array) => {
      for (let i = 0; i < out.length; i++) {
        const position = Math.floor(i / length) * P + offset + i % length;
        out[i] = pool[position % pool.length]!;
      }
    },
  };
  const all = await network.perExampleProjections(parameters, batch, directions);
  const some = [0, 255, 256, 599];
  const gradients = await exampleGradients(network, parameters, batch);
  const expected = innerProducts(
    some.map((i) => gradients[i]!),
    [0, 1, count - 1].map((k) =>
      Float32Array.from({ length: P }, (_, p) => pool[(k * P + p) % pool.length]!)
    ),
  );
  const actual = some.flatMap((i) => [0, 1, count - 1].map((k) => all[i * count + k]!));
  assertClose(actual, expected, 2 * roundingTolerance(model, P), "projections");
  assert.ok(expected.some((value) => Math.abs(value) > 0.1));
  await network.dispose();
});
