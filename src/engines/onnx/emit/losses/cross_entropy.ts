/** How cross-entropy and its gradient are written into a graph. @module */
import type { LossEmitter } from "./loss_emitter.ts";

/** −log softmax(o)_y, with gradient softmax(o) − onehot(y). LogSoftmax subtracts the maximum, so nothing overflows. */
export const crossEntropyEmitter: LossEmitter = {
  target: { hit: 1, miss: 0 },
  emit(graph, outputs, targets) {
    const logProbabilities = graph.node("LogSoftmax", [outputs], { axis: -1 });
    const hits = graph.node("Mul", [logProbabilities, targets]);
    const losses = graph.node("Neg", [
      graph.node("ReduceSum", [hits, graph.integers(1)], { keepdims: 0 }),
    ]);
    const probabilities = graph.node("Exp", [logProbabilities]);
    return { losses, delta: graph.node("Sub", [probabilities, targets]) };
  },
};
