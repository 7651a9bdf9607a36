/** What every loss must be able to write into a graph. @module */
import type { Graph, Value } from "../../graph/graph.ts";

/** How a loss is written into a graph. */
export interface LossEmitter {
  /** Entry of the target matrix for the example's class, and for the others. */
  readonly target: { readonly hit: number; readonly miss: number };
  /** Loss of every example, B, and its gradient with respect to the outputs, B × C. */
  emit(
    graph: Graph,
    outputs: Value,
    targets: Value,
    classes: number,
  ): { readonly losses: Value; readonly delta: Value };
}
