/** What every kind of layer must be able to write into a graph. @module */
import type { Layer } from "../../../../models/model.ts";
import type { ResolvedLayer } from "../../../../models/resolve.ts";
import type { Graph, Value } from "../../graph/graph.ts";

/** Tensors of one layer's parameters, or of their gradients. */
export interface ParameterValues {
  readonly weight?: Value;
  readonly bias?: Value;
  readonly scale?: Value;
  readonly shift?: Value;
}

/** What a forward pass is written for. */
export interface Pass {
  /** Whether a backward pass will follow. */
  readonly backward: boolean;
  /** Whether batch norms and dropouts are in training mode. */
  readonly training: boolean;
}

/** Values that a layer's forward pass leaves behind, each under a name of its own. */
export type Saved = Readonly<Record<string, Value>>;

/** What the forward pass leaves behind for the backward pass. */
export interface Trace<L extends Layer = Layer> extends ResolvedLayer<L>, Pass {
  /** What the layer saw, B × its shape; flattened if the layer is dense. */
  readonly inputValue: Value;
  /** What it gave, after the activation. */
  readonly outputValue: Value;
  readonly parameters: ParameterValues;
  /** What the emitter wants to see again. */
  readonly saved: Saved;
  /** Traces of the layers inside a residual layer. */
  readonly branch: readonly Trace[];
  /** Traces of the layers beside them. */
  readonly shortcut: readonly Trace[];
}

/** What an emitter's forward pass gives. */
export interface Forward {
  readonly preActivation: Value;
  /** Kept in the trace. */
  readonly saved?: Saved;
}

/**
 * How one kind of layer is written into a graph. δ always means the gradient with respect to the pre-activation.
 */
export interface LayerEmitter<L extends Layer> {
  forward(
    graph: Graph,
    layer: ResolvedLayer<L>,
    input: Value,
    parameters: ParameterValues,
    pass: Pass,
  ): Forward;
  /** Gradient of the parameters, summed over the batch. */
  parameterGradients?(graph: Graph, trace: Trace<L>, delta: Value): ParameterValues;
  /** Gradients of every example's own loss with respect to the weight, B × its size. Layers with a weight have it. */
  exampleWeightGradients?(graph: Graph, trace: Trace<L>, delta: Value): Value;
  /** Gradients of every example's own loss with respect to all other parameters, B × their size. */
  exampleVectorGradients?(graph: Graph, trace: Trace<L>, delta: Value): ParameterValues;
  /**
   * Weighted sums of every example's own gradient with respect to the weight. Layers with a weight have it.
   *
   * @param weights n × B
   * @returns n × the weight's size
   */
  weightedWeightGradients?(graph: Graph, trace: Trace<L>, delta: Value, weights: Value): Value;
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
  /** Gradient with respect to the layer's input. */
  inputGradient(graph: Graph, trace: Trace<L>, delta: Value): Value;
}
