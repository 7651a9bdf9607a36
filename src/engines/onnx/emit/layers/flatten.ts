/** How images become rows in a graph, and rows images again. @module */
import type { FlattenLayer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/** One row per example. */
export const flattenEmitter: LayerEmitter<FlattenLayer> = {
  forward: (graph, { input }, value) => ({ preActivation: flatten(graph, value, input) }),
  inputGradient: (graph, { input }, delta) => unflatten(graph, delta, input),
};

/** B × features from B × shape; images (three axes) are the only shape that a value has beside rows. */
export function flatten(graph: Graph, value: Value, shape: readonly number[]): Value {
  return shape.length === 3 ? graph.node("Reshape", [value, graph.integers(0, -1)]) : value;
}

/** The inverse of {@linkcode flatten}. */
export function unflatten(graph: Graph, value: Value, shape: readonly number[]): Value {
  return shape.length === 3 ? graph.node("Reshape", [value, graph.integers(0, ...shape)]) : value;
}
