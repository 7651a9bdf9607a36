/** Random problems for engines: a network, weights, a batch, directions. @module */
import fc from "fast-check";
import type { Batch, Directions, Engine, Mode, Network } from "../../src/engines/engine.ts";
import { outputSize, parameterCount, parameterLayout } from "../../src/models/layout.ts";
import type { Activation, Layer, Loss, Model } from "../../src/models/model.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { type Stream, stream } from "../../src/random/stream.ts";
import { uniformInteger } from "../../src/random/uniform_integer.ts";

/** A network with weights and a batch: what an engine is asked about. */
export interface Problem {
  readonly model: Model;
  readonly parameters: Float32Array;
  readonly batch: Batch;
  /** Where the model has batch norm or dropout. */
  readonly mode?: Mode;
  /** For whatever else a test draws. */
  readonly stream: Stream;
}

const activation = fc.constantFrom<Activation>("relu", "tanh", "identity");
const loss = fc.constantFrom<Loss>("cross-entropy", "linear-hinge");
const width = fc.integer({ min: 1, max: 9 });
const layer: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("dense" as const),
  units: width,
  bias: fc.boolean(),
  activation,
});

/** Small networks of every shape: depth 1 … 4, each layer with its own width, bias and activation. */
export const problems: fc.Arbitrary<Problem> = fc.record({
  inputs: width,
  hidden: fc.array(layer, { maxLength: 3 }),
  last: layer,
  loss,
  examples: width,
  seed: fc.nat(),
}).map(({ inputs, hidden, last, loss, examples, seed }) =>
  problem({ input: [inputs], layers: [...hidden, last], loss }, examples, seed)
);

/** Draws weights of order 1/√fan-in (and biases of order 1/2), normal inputs and uniform labels. */
export function problem(model: Model, examples: number, seed: number): Problem {
  const source = stream("conformance", seed);
  const parameters = normals(source.child("parameters"), parameterCount(model));
  for (const { role, offset, size, fanIn } of parameterLayout(model)) {
    const scale = role === "weight" ? 1 / Math.sqrt(fanIn) : 0.5;
    for (let i = offset; i < offset + size; i++) parameters[i]! *= scale;
  }
  return { model, parameters, batch: randomBatch(model, examples, source), stream: source };
}

/** The network of a problem, in its mode. */
export async function compile(engine: Engine, { model, mode }: Problem): Promise<Network> {
  const network = await engine.compile(model);
  return mode === undefined ? network : network.inMode!(mode);
}

/** A batch of normal inputs with uniform labels. */
export function randomBatch(model: Model, count: number, source: Stream): Batch {
  const size = model.input.reduce((product, length) => product * length, 1);
  const classes = outputSize(model);
  const labels = source.child("labels");
  return {
    count,
    inputs: normals(source.child("inputs"), count * size),
    labels: Int32Array.from({ length: count }, () => uniformInteger(labels, classes)),
  };
}

/** Standard normal numbers. */
export function normals(source: Stream, length: number): Float32Array {
  const values = new Float32Array(length);
  fillNormal(source, values);
  return values;
}

/** Directions of every kind, `count` each; dense ones are rows of a matrix that is drawn here. */
export function everyKind(model: Model, count: number, source: Stream): Directions[] {
  const P = parameterCount(model);
  const layout = parameterLayout(model);
  const matrix = normals(source.child("dense"), count * P);
  const coordinates = source.child("coordinates");
  const kronecker = (rank: number, withBias: boolean): Directions => {
    const drawn = source.child("kronecker", rank);
    const factors = layout.filter(({ role }) => role === "weight").map((
      { name, fanIn, fanOut },
    ) => ({
      left: normals(drawn.child(name, "left"), count * rank * fanIn),
      right: normals(drawn.child(name, "right"), count * rank * fanOut),
    }));
    if (!withBias) return { kind: "kronecker", count, rank, factors };
    const entries = layout.reduce((sum, { role, size }) => sum + (role === "weight" ? 0 : size), 0);
    const bias = normals(drawn.child("bias"), count * entries);
    return { kind: "kronecker", count, rank, factors, bias };
  };
  return [
    {
      kind: "dense",
      count,
      fill: (offset, length, out) => {
        for (let k = 0; k < count; k++) {
          const start = k * P + offset;
          out.set(matrix.subarray(start, start + length), k * length);
        }
      },
    },
    kronecker(1, true),
    kronecker(1, false),
    kronecker(3, true),
    {
      kind: "coordinates",
      count,
      indices: Int32Array.from({ length: count }, () => uniformInteger(coordinates, P)),
    },
  ];
}
