/** Asserts every call of the engine port on a network of four weights, with numbers done by hand. @module */
import assert from "node:assert/strict";
import type { Model } from "../../models/model.ts";
import type { Directions, Engine } from "../engine.ts";

/** At weights of 0 both classes have probability ½, so δ is ∓½. */
const MODEL: Model = {
  input: [2],
  layers: [{ kind: "dense", units: 2, bias: false, activation: "identity" }],
  loss: "cross-entropy",
};
const PARAMETERS = new Float32Array(4);
const DATA = { count: 2, inputs: Float32Array.of(1, 2, /**/ 4, 0), labels: Int32Array.of(0, 1) };
/** x ⊗ δ of both examples. */
const GRADIENTS = [[-0.5, 0.5, -1, 1], [2, -2, 0, 0]] as const;
const DIRECTIONS: readonly [Directions, perExample: readonly number[]][] = [
  [{ kind: "coordinates", count: 2, indices: Int32Array.of(0, 2) }, [-0.5, -1, /**/ 2, 0]],
  [{ kind: "dense", count: 1, fill: (_offset, _length, out) => out.fill(3) }, [0, 0]],
  [
    {
      kind: "kronecker",
      count: 1,
      rank: 1,
      factors: [{ left: Float32Array.of(1, 1), right: Float32Array.of(1, 0) }],
    },
    [-1.5, 2],
  ],
];

function assertNear(actual: ArrayLike<number>, expected: readonly number[], what: string): void {
  assert.equal(actual.length, expected.length, what);
  for (const [i, value] of expected.entries()) {
    assert.ok(Math.abs(actual[i]! - value) < 1e-6, `${what}: entry ${i} is ${actual[i]}`);
  }
}

/** Asserts loss, gradient, projections, inner products, minibatches and weighted sums. */
export async function checkPort(engine: Engine): Promise<void> {
  const network = await engine.compile(MODEL);
  assert.deepEqual([network.parameterCount, network.mode], [4, undefined]);
  const { loss, correct, gradient } = await network.lossAndGradient(PARAMETERS, DATA);
  assertNear([loss, correct], [Math.LN2, 1], "loss, correct");
  assertNear(gradient, [0.75, -0.75, -0.5, 0.5], "gradient");
  const evaluation = await network.evaluate(PARAMETERS, DATA);
  assertNear([evaluation.loss, evaluation.correct], [Math.LN2, 1], "evaluation");
  const draws = { count: 2, batchSize: 2, indices: Int32Array.of(0, 0, /**/ 0, 1) };
  for (const [directions, expected] of DIRECTIONS) {
    const { kind, count: K } = directions;
    const projections = await network.perExampleProjections(PARAMETERS, DATA, directions);
    assertNear(projections, expected, `projections on ${kind} directions`);
    const first = expected.slice(0, K);
    const means = first.map((value, k) => (value + expected[K + k]!) / 2);
    const minibatches = await network.minibatchProjections?.(PARAMETERS, DATA, draws, directions);
    if (minibatches) assertNear(minibatches, [...first, ...means], `minibatches on ${kind}`);
  }
  assertNear(await network.perExampleGram(PARAMETERS, DATA, DATA), [2.5, -2, -2, 8], "Gram matrix");
  const weights = Float32Array.of(1, 2, /**/ 0, -1);
  const [one, two] = GRADIENTS;
  assertNear(
    await network.weightedGradients!(PARAMETERS, DATA, weights, 2),
    [...one.map((value, p) => value + 2 * two[p]!), ...two.map((value) => -value)],
    "weighted gradients",
  );
  await network.dispose();
}
