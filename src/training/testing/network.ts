/**
 * Test only: a bias-free multilayer perceptron with cross-entropy loss in plain float64 TypeScript, written for being
 * obviously right. Slow; it is what tests of everything above the engine port compare with.
 *
 * @module
 */
import type { Batch, Directions, Network } from "../../engines/engine.ts";
import { gather } from "../../data/gather.ts";

/** Widths from input to output, and the hidden activation. */
export interface TestNetworkOptions {
  /** E.g. `[4, 5, 3]`: 4 inputs, 5 hidden units, 3 classes. */
  readonly sizes: readonly number[];
  readonly activation?: "relu" | "tanh";
}

/** A {@linkcode Network} that also tells every example's own gradient and counts its calls. */
export interface TestNetwork extends Network {
  readonly minibatchProjections: NonNullable<Network["minibatchProjections"]>;
  /** B gradients of length P in float64. */
  perExampleGradients(parameters: Float32Array, batch: Batch): Float64Array[];
  /** How often each method was called, and on how many examples. */
  readonly calls: { evaluate: number; evaluatedExamples: number; lossAndGradient: number };
}

/** What one example gives. */
interface ExampleResult {
  readonly loss: number;
  readonly correct: number;
  readonly gradient: Float64Array;
}

const layersOf = (sizes: readonly number[]) =>
  sizes.slice(1).map((units, i) => ({ fanIn: sizes[i]!, units }));

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => total(values) / values.length;

/** Loss, correctness and gradient of one example by backpropagation, written for being obviously right. */
function exampleOf({ sizes, activation = "tanh" }: TestNetworkOptions) {
  const layers = layersOf(sizes);
  const P = layers.reduce((sum, layer) => sum + layer.fanIn * layer.units, 0);
  const f = activation === "tanh" ? Math.tanh : (z: number) => Math.max(0, z);
  // The derivative as a function of the activation's value.
  const slope = activation === "tanh" ? (a: number) => 1 - a * a : (a: number) => (a > 0 ? 1 : 0);
  return (parameters: Float32Array, input: Float32Array, label: number): ExampleResult => {
    const activations: number[][] = [Array.from(input)];
    let offset = 0;
    layers.forEach(({ fanIn, units }, l) => {
      const z = Array.from({ length: units }, (_, j) => {
        let sum = 0;
        for (let i = 0; i < fanIn; i++) {
          sum += activations[l]![i]! * parameters[offset + i * units + j]!;
        }
        return sum;
      });
      activations.push(l === layers.length - 1 ? z : z.map(f));
      offset += fanIn * units;
    });
    const outputs = activations.at(-1)!;
    const top = Math.max(...outputs);
    const exponentials = outputs.map((o) => Math.exp(o - top));
    const partition = total(exponentials);
    const gradient = new Float64Array(P);
    let delta = exponentials.map((e, c) => e / partition - (c === label ? 1 : 0));
    for (let l = layers.length - 1; l >= 0; l--) {
      const { fanIn, units } = layers[l]!;
      offset -= fanIn * units;
      const below = new Array<number>(fanIn).fill(0);
      for (let i = 0; i < fanIn; i++) {
        for (let j = 0; j < units; j++) {
          gradient[offset + i * units + j] = activations[l]![i]! * delta[j]!;
          below[i]! += parameters[offset + i * units + j]! * delta[j]!;
        }
        below[i]! *= slope(activations[l]![i]!);
      }
      delta = below;
    }
    return {
      loss: Math.log(partition) + top - outputs[label]!,
      correct: outputs.indexOf(top) === label ? 1 : 0,
      gradient,
    };
  };
}

const summary = (results: readonly ExampleResult[]) => ({
  loss: mean(results.map((one) => one.loss)),
  correct: total(results.map((one) => one.correct)),
});

/**
 * @param options widths and hidden activation (tanh by default)
 *
 * @example
 * ```ts
 * import { testNetwork } from "./network.ts";
 * import assert from "node:assert/strict";
 *
 * const batch = { count: 1, inputs: Float32Array.of(2), labels: Int32Array.of(0) };
 * const result = await testNetwork({ sizes: [1, 2] }).lossAndGradient(new Float32Array(2), batch);
 * assert.equal(result.loss, Math.log(2));
 * assert.deepEqual([...result.gradient], [-1, 1]);
 * ```
 */
export function testNetwork(options: TestNetworkOptions): TestNetwork {
  const layers = layersOf(options.sizes);
  const parameterCount = layers.reduce((sum, layer) => sum + layer.fanIn * layer.units, 0);
  const example = exampleOf(options);
  const calls = { evaluate: 0, evaluatedExamples: 0, lossAndGradient: 0 };

  function examples(parameters: Float32Array, batch: Batch) {
    const width = batch.inputs.length / batch.count;
    return Array.from({ length: batch.count }, (_, i) =>
      example(
        parameters,
        batch.inputs.subarray(i * width, (i + 1) * width),
        batch.labels[i]!,
      ));
  }

  return {
    parameterCount,
    calls,
    perExampleGradients: (parameters, batch) =>
      examples(parameters, batch).map((result) => result.gradient),
    lossAndGradient(parameters, batch) {
      calls.lossAndGradient++;
      const results = examples(parameters, batch);
      const gradient = new Float32Array(parameterCount);
      for (let p = 0; p < parameterCount; p++) {
        gradient[p] = mean(results.map((r) => r.gradient[p]!));
      }
      return Promise.resolve({ ...summary(results), gradient });
    },
    evaluate(parameters, batch) {
      calls.evaluate++;
      calls.evaluatedExamples += batch.count;
      return Promise.resolve(summary(examples(parameters, batch)));
    },
    perExampleProjections(parameters, batch, directions) {
      const vectors = denseVectors(directions, layers);
      const projections = examples(parameters, batch).flatMap(({ gradient }) =>
        vectors.map((vector) => dot(gradient, vector))
      );
      return Promise.resolve(Float32Array.from(projections));
    },
    perExampleGram(parameters, left, right) {
      const columns = examples(parameters, right).map((result) => result.gradient);
      const products = examples(parameters, left).flatMap(({ gradient }) =>
        columns.map((column) => dot(gradient, column))
      );
      return Promise.resolve(Float32Array.from(products));
    },
    async minibatchProjections(parameters, data, draws, directions) {
      const vectors = denseVectors(directions, layers);
      const out: number[] = [];
      for (let j = 0, start = 0; j < draws.count; j++) {
        const size = typeof draws.batchSize === "number" ? draws.batchSize : draws.batchSize[j]!;
        const rows = draws.indices.subarray(start, start += size);
        const { gradient } = await this.lossAndGradient(parameters, gather(data, rows));
        for (const vector of vectors) out.push(dot(gradient, vector));
      }
      return Float32Array.from(out);
    },
    dispose: () => Promise.resolve(),
  };
}

/** K dense vectors of length P, whatever form the directions have. */
export function denseVectors(
  directions: Directions,
  layers: readonly { readonly fanIn: number; readonly units: number }[],
): Float64Array[] {
  const size = layers.reduce((sum, layer) => sum + layer.fanIn * layer.units, 0);
  const vectors = Array.from({ length: directions.count }, () => new Float64Array(size));
  if (directions.kind === "coordinates") {
    vectors.forEach((vector, k) => vector[directions.indices[k]!] = 1);
  } else if (directions.kind === "dense") {
    const all = new Float32Array(directions.count * size);
    directions.fill(0, size, all);
    vectors.forEach((vector, k) => vector.set(all.subarray(k * size, (k + 1) * size)));
  } else {
    vectors.forEach((vector, k) => {
      let offset = 0;
      layers.forEach(({ fanIn, units }, l) => {
        const { left, right } = directions.factors[l]!;
        for (let r = 0; r < directions.rank; r++) {
          const row = k * directions.rank + r;
          for (let i = 0; i < fanIn; i++) {
            for (let j = 0; j < units; j++) {
              vector[offset + i * units + j]! += left[row * fanIn + i]! * right[row * units + j]!;
            }
          }
        }
        offset += fanIn * units;
      });
    });
  }
  return vectors;
}

function dot(a: Float32Array | Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
