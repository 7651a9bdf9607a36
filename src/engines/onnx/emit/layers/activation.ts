/** How activation functions and their derivatives are written into a graph. @module */
import type { Activation } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";

interface ActivationEmitter {
  forward(graph: Graph, preActivation: Value): Value;
  /** δ from the gradient with respect to the output; `output` is what `forward` gave. */
  backward(graph: Graph, gradient: Value, output: Value): Value;
}

/** How activations are written into a graph. */
export const activationEmitters: Readonly<Record<Activation, ActivationEmitter>> = {
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
