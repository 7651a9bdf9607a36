/** Projections and Gram matrices of models of dense layers in TensorFlow.js, without gradients. @module */
import type { Batch, Network } from "../engine.ts";
import { compute } from "./compute.ts";
import type { Library } from "./library.ts";
import { type DenseFactors, denseFactors, type DenseModel } from "./projections/dense_factors.ts";
import { gram } from "./projections/gram.ts";
import { project } from "./projections/project.ts";
import type { TensorMaker } from "./tensor_maker.ts";

/** Examples whose factors are computed at once. */
const CHUNK_EXAMPLES = 512;

/**
 * What has a faster way in models of dense layers: gradients of single examples are outer products, so one backward pass
 * gives them for many examples at once, and few of them are ever written out.
 */
export function denseNetwork(
  library: Library,
  model: DenseModel,
  make: TensorMaker,
): Pick<Network, "perExampleProjections" | "perExampleGram"> {
  const { tf } = library;
  const factorsOf = (parameters: Float32Array, batch: Batch): DenseFactors[][] => {
    const [inputs, labels] = make.batch(batch);
    const weights = make.parameters(parameters);
    const chunks: DenseFactors[][] = [];
    for (let from = 0; from < batch.count; from += CHUNK_EXAMPLES) {
      const count = Math.min(CHUNK_EXAMPLES, batch.count - from);
      const own = tf.slice(inputs, [from, 0], [count, inputs.shape[1]]);
      chunks.push(denseFactors(tf, model, weights, own, tf.slice(labels, from, count)));
    }
    return chunks;
  };
  return {
    async perExampleProjections(parameters, batch, directions) {
      const rows = await compute(
        library,
        () => project(tf, model, factorsOf(parameters, batch), directions),
      );
      return concatenate(rows);
    },
    async perExampleGram(parameters, left, right) {
      const blocks = await compute(library, () => {
        const others = factorsOf(parameters, right);
        return factorsOf(parameters, left).map((factors) =>
          tf.concat(others.map((other) => gram(tf, model, factors, other)), 1)
        );
      });
      return concatenate(blocks);
    },
  };
}

/** Matrices of equal width, one below the other. */
function concatenate(matrices: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(matrices.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const matrix of matrices) {
    all.set(matrix, offset);
    offset += matrix.length;
  }
  return all;
}
