/** How activation functions and their derivatives are written into a graph. @module */
import type { Activation, Layer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";

/** How one activation is written into a graph. */
export interface ActivationEmitter {
  /** The output. */
  forward(graph: Graph, preActivation: Value): Value;
  /** δ from the gradient with respect to the output; `output` is what `forward` gave. */
  backward(graph: Graph, gradient: Value, output: Value): Value;
}

/** How activations are written into a graph. */
const ACTIVATIONS: Readonly<Record<Activation, ActivationEmitter>> = {
  relu: {
    forward: (graph, z) => graph.node("Relu", [z]),
    // The sign of the output is the derivative, 0 at the kink; far faster than Where on a comparison.
    backward: (graph, gradient, output) =>
      graph.node("Mul", [gradient, graph.node("Sign", [output])]),
  },
  tanh: {
    forward: (graph, z) => graph.node("Tanh", [z]),
    // tanh′ = 1 − tanh²
    backward: (graph, gradient, output) =>
      graph.node("Sub", [
        gradient,
        graph.node("Mul", [gradient, graph.node("Mul", [output, output])]),
      ]),
  },
  identity: {
    forward: (_graph, z) => z,
    backward: (_graph, gradient) => gradient,
  },
};

/** The emitter of a layer's activation; layers without one have the identity. */
export function activationEmitter(layer: Layer): ActivationEmitter {
  return ACTIVATIONS["activation" in layer ? layer.activation : "identity"];
}
