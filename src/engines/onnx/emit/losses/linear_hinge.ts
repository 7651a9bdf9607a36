/** How the linear hinge loss and its gradient are written into a graph. @module */
import type { LossEmitter } from "./loss_emitter.ts";

/**
 * Mean over the outputs c of max(0, 1 − y_c·o_c), y_c = ±1 (released code of Simsekli et al. 2019), with gradient
 * −y_c/C where the margin is violated and 0 at the kink.
 */
export const linearHingeEmitter: LossEmitter = {
  target: { hit: 1, miss: -1 },
  emit(graph, outputs, targets, classes) {
    const margins = graph.node("Mul", [targets, outputs]);
    const violations = graph.node("Relu", [graph.node("Sub", [graph.scalar(1), margins])]);
    const losses = graph.node("ReduceMean", [violations], { axes: [1], keepdims: 0 });
    const pull = graph.node("Mul", [targets, graph.scalar(-1 / classes)]);
    return { losses, delta: graph.node("Mul", [pull, graph.node("Sign", [violations])]) };
  },
};
