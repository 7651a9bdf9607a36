import type { Layer } from "../../../models/model.ts";
import type { ResolvedLayer } from "../../../models/resolve.ts";
import type { Graph, Value } from "../graph.ts";

/** Tensors of one layer's parameters, or of their gradients. */
export interface ParameterValues {
  readonly weight?: Value;
  readonly bias?: Value;
}

/** What the forward pass leaves behind for the backward pass. */
export interface Trace<L extends Layer = Layer> extends ResolvedLayer<L> {
  /** What the layer saw, B × its shape; flattened if the layer is dense. */
  readonly inputValue: Value;
  /** What it gave, after the activation. */
  readonly outputValue: Value;
  readonly parameters: ParameterValues;
  /** What the emitter wants to see again. */
  readonly saved?: Value | undefined;
}

/** What an emitter's forward pass gives. */
export interface Forward {
  readonly preActivation: Value;
  /** Kept in the trace. */
  readonly saved?: Value;
}

/**
 * How one kind of layer is written into a graph. δ always means the gradient with respect to the pre-activation.
 */
export interface LayerEmitter<L extends Layer> {
  /** @param backward whether a backward pass will follow */
  forward(
    graph: Graph,
    layer: ResolvedLayer<L>,
    input: Value,
    parameters: ParameterValues,
    backward: boolean,
  ): Forward;
  /** Gradient of the parameters, summed over the batch. */
  parameterGradients?(graph: Graph, trace: Trace<L>, delta: Value): ParameterValues;
  /**
   * Directional derivatives of every example's own loss along rank-one directions left ⊗ right of the weight, seen as a
   * matrix. Layers with a weight have it.
   *
   * @param left rows × fan-in
   * @param right rows × fan-out
   * @returns B × rows
   */
  projectKronecker?(
    graph: Graph,
    trace: Trace<L>,
    delta: Value,
    left: Value,
    right: Value,
  ): Value;
  /** Gradients of every example's own loss with respect to the bias, B × fan-out. */
  exampleBiasGradients?(graph: Graph, delta: Value): Value;
  /** Gradient with respect to the layer's input. */
  inputGradient(graph: Graph, trace: Trace<L>, delta: Value): Value;
}
