import assert from "node:assert/strict";
import type { Network } from "../engines/engine.ts";
import { mlp } from "../models/mlp.ts";
import { parameterLayout } from "../models/layout.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { coordinates } from "./directions/coordinates.ts";
import { kronecker } from "./directions/kronecker.ts";
import { projectVectors } from "./project.ts";
import { resampledNoise } from "./resampled.ts";

Deno.test("resampledNoise() holds a bounded number of gradients however many minibatches are drawn", async () => {
  const parameterCount = 1 << 21;
  const zero = new Float32Array(parameterCount);
  const network = {
    parameterCount,
    lossAndGradient: () => Promise.resolve({ loss: 0, correct: 0, gradient: zero }),
  } as unknown as Network;
  const sizes = async (count: number) => {
    const found: number[] = [];
    const noise = resampledNoise({
      network,
      parameters: zero,
      data: { count: 2, inputs: new Float32Array(2), labels: new Int32Array(2) },
      families: [coordinates(Int32Array.of(0))],
      blocks: [],
    });
    const draws = { count, batchSize: 1, at: () => Int32Array.of(0) };
    for await (const chunk of noise(draws, count)) found.push(chunk.count);
    return found;
  };
  assert.deepEqual(await sizes(6), [4, 2]);
  assert.deepEqual(await sizes(9), [4, 4, 1]);
});

Deno.test("projectVectors() on Kronecker directions counts bias entries", async () => {
  const blocks = parameterLayout(mlp({ inputs: 3, width: 2, depth: 2, classes: 2, bias: true }));
  const family = kronecker({ blocks, count: 3, rank: 2, stream: stream("biased") });
  const { directions } = family;
  assert.ok(directions.kind === "kronecker");
  const P = blocks.reduce((sum, { size }) => sum + size, 0);
  const gradient = fillNormal(stream("biased gradient"), new Float32Array(P));
  const found = await projectVectors(gradient, 1, family, blocks);
  for (let k = 0; k < 3; k++) {
    let expected = 0;
    let weight = 0;
    let biasAt = 0;
    for (const { role, offset, size, fanIn, fanOut } of blocks) {
      for (let i = 0; i < size; i++) {
        let entry = 0;
        if (role === "bias") entry = directions.bias![k * 4 + biasAt++]!;
        else {
          const { left, right } = directions.factors[weight]!;
          for (let r = 2 * k; r < 2 * k + 2; r++) {
            entry += left[r * fanIn + Math.floor(i / fanOut)]! * right[r * fanOut + i % fanOut]!;
          }
        }
        expected += entry * gradient[offset + i]!;
      }
      if (role === "weight") weight++;
    }
    assert.ok(Math.abs(found[k]! - expected / family.norms()[k]!) < 1e-5);
  }
});
