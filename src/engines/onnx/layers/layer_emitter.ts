import type { Layer } from "../../../models/model.ts";
import type { Graph, Value } from "../graph.ts";

/** What the forward pass leaves behind for the backward pass. */
export interface Trace<L extends Layer = Layer> {
  readonly layer: L;
  /** Index into `model.layers`. */
  readonly index: number;
  /** What the layer saw, B × fan-in. */
  readonly input: Value;
  /** What it gave, after the activation, B × units. */
  readonly output: Value;
  readonly weight: Value;
}

/** Tensors of one layer's gradient. */
export interface ParameterGradients {
  readonly weight: Value;
  readonly bias?: Value;
}

/**
 * How one kind of layer is written into a graph. δ always means the gradient with respect to the pre-activation.
 */
export interface LayerEmitter<L extends Layer> {
  /** Pre-activation of the layer. */
  preActivation(graph: Graph, input: Value, weight: Value, bias: Value | undefined): Value;
  /** Gradient of the parameters, summed over the batch. */
  parameterGradients(graph: Graph, trace: Trace<L>, delta: Value): ParameterGradients;
  /** Gradient with respect to the layer's input. */
  inputGradient(graph: Graph, trace: Trace<L>, delta: Value): Value;
  /**
   * Directional derivatives of every example's own loss along rank-one directions left ⊗ right of the weight.
   *
   * @param left rows × fan-in
   * @param right rows × fan-out
   * @returns B × rows
   */
  projectKronecker(graph: Graph, trace: Trace<L>, delta: Value, left: Value, right: Value): Value;
}
