/** A small net with one hidden layer in plain float64: below the size at which calling an engine pays. @module */
import type { Batch, Evaluation, LossAndGradient } from "../../../src/engines/engine.ts";
import type { WorkerNetwork } from "../../../src/training/byzantine/worker_gradients.ts";

/** Widths of the net. */
export interface NetSizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
}

/** Where the four blocks of parameters begin: layer by layer, weights (fan-in × units) before biases. */
interface Offsets {
  readonly bias1: number;
  readonly weight2: number;
  readonly bias2: number;
  readonly end: number;
}

/**
 * A ReLU net with biases and cross-entropy, laid out as `parameterLayout` of the same `mlp`. Arithmetic is float64; the
 * gradient is rounded once.
 *
 * @param sizes inputs, hidden units, classes
 *
 * @example
 * ```ts
 * import { smallNet } from "./net.ts";
 * import assert from "node:assert/strict";
 *
 * const net = smallNet({ inputs: 1, hidden: 1, classes: 2 });
 * const batch = { count: 1, inputs: Float32Array.of(3), labels: Int32Array.of(0) };
 * const { loss, gradient } = await net.lossAndGradient(new Float32Array(6), batch);
 * assert.equal(loss, Math.log(2));
 * assert.deepEqual([...gradient], [0, 0, 0, 0, -0.5, 0.5]); // no unit is on: the last biases alone
 * ```
 */
export function smallNet(sizes: NetSizes): WorkerNetwork {
  const { inputs, hidden, classes } = sizes;
  const bias1 = inputs * hidden;
  const weight2 = bias1 + hidden;
  const bias2 = weight2 + hidden * classes;
  const at: Offsets = { bias1, weight2, bias2, end: bias2 + classes };
  const w = new Float64Array(at.end);
  const h = new Float64Array(hidden);
  const p = new Float64Array(classes);
  const gradient = new Float64Array(at.end);

  /** Loss of example e and whether it is correct; leaves h and the softmax p behind. */
  const forward = (batch: Batch, e: number): Evaluation => {
    outputs(sizes, at, w, batch.inputs, e * inputs, h, p);
    const label = batch.labels[e]!;
    let top = 0;
    for (let c = 1; c < classes; c++) if (p[c]! > p[top]!) top = c;
    const largest = p[top]!;
    const own = p[label]!;
    let total = 0;
    for (let c = 0; c < classes; c++) total += p[c] = Math.exp(p[c]! - largest);
    for (let c = 0; c < classes; c++) p[c]! /= total;
    return { loss: Math.log(total) + largest - own, correct: top === label ? 1 : 0 };
  };

  return {
    lossAndGradient(parameters, batch) {
      w.set(parameters);
      gradient.fill(0);
      let [loss, correct] = [0, 0];
      for (let e = 0; e < batch.count; e++) {
        const one = forward(batch, e);
        loss += one.loss;
        correct += one.correct;
        p[batch.labels[e]!]! -= 1;
        backward(sizes, at, w, batch.inputs, e * inputs, h, p, gradient);
      }
      const mean = new Float32Array(at.end);
      for (let k = 0; k < at.end; k++) mean[k] = gradient[k]! / batch.count;
      const result: LossAndGradient = { loss: loss / batch.count, correct, gradient: mean };
      return Promise.resolve(result);
    },
    evaluate(parameters, batch) {
      w.set(parameters);
      let [loss, correct] = [0, 0];
      for (let e = 0; e < batch.count; e++) {
        const one = forward(batch, e);
        loss += one.loss;
        correct += one.correct;
      }
      return Promise.resolve({ loss: loss / batch.count, correct });
    },
  };
}

/** Hidden activations h and outputs z of the example whose inputs begin at `x0`. */
function outputs(
  { inputs, hidden, classes }: NetSizes,
  { bias1, weight2, bias2 }: Offsets,
  w: Float64Array,
  x: Float32Array,
  x0: number,
  h: Float64Array,
  z: Float64Array,
): void {
  for (let j = 0; j < hidden; j++) h[j] = w[bias1 + j]!;
  for (let i = 0; i < inputs; i++) {
    const value = x[x0 + i]!;
    const row = i * hidden;
    for (let j = 0; j < hidden; j++) h[j]! += value * w[row + j]!;
  }
  for (let c = 0; c < classes; c++) z[c] = w[bias2 + c]!;
  for (let j = 0; j < hidden; j++) {
    const value = h[j]!;
    if (!(value > 0)) {
      h[j] = 0;
      continue;
    }
    const row = weight2 + j * classes;
    for (let c = 0; c < classes; c++) z[c]! += value * w[row + c]!;
  }
}

/** Adds the gradient of an example's loss; δ is that by its outputs. */
function backward(
  { inputs, hidden, classes }: NetSizes,
  { bias1, weight2, bias2 }: Offsets,
  w: Float64Array,
  x: Float32Array,
  x0: number,
  h: Float64Array,
  delta: Float64Array,
  gradient: Float64Array,
): void {
  for (let c = 0; c < classes; c++) gradient[bias2 + c]! += delta[c]!;
  for (let j = 0; j < hidden; j++) {
    const value = h[j]!;
    if (value === 0) continue;
    const row = weight2 + j * classes;
    let below = 0;
    for (let c = 0; c < classes; c++) {
      below += w[row + c]! * delta[c]!;
      gradient[row + c]! += value * delta[c]!;
    }
    // From here on h holds the derivative by the unit's input.
    h[j] = below;
    gradient[bias1 + j]! += below;
  }
  for (let i = 0; i < inputs; i++) {
    const value = x[x0 + i]!;
    const row = i * hidden;
    for (let j = 0; j < hidden; j++) gradient[row + j]! += value * h[j]!;
  }
}
