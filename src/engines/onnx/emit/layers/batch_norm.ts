/** How batch norm is written into a graph, in both modes. @module */
import type { BatchNormLayer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";
import type { LayerEmitter, Trace } from "./layer_emitter.ts";

/** Axes that a channel's values are spread over: examples, rows, columns. */
const SPREAD = { axes: [0, 2, 3], keepdims: 0 };

/**
 * Batch norm: y = scale·(x − mean)/√(variance + ε) + shift for every channel, with the moments of the minibatch while
 * training (they are outputs of the graph, `layer.mean` and `layer.variance`) and the running ones in evaluation (inputs of
 * the same names). Every map of one channel is ONNX's BatchNormalization: it runs over whole channels, where a product
 * with a C × 1 × 1 tensor would be broadcast.
 *
 * With a = scale/√(variance + ε), c = x − mean and means over the n values of a channel, the input gradient in training is
 * a·(δ − mean(δ) − c·mean(δ·c)/(variance + ε)) (Ioffe and Szegedy 2015, §3); in evaluation it is a·δ.
 */
export const batchNormEmitter: LayerEmitter<BatchNormLayer> = {
  forward(graph, { name, layer, input }, value, { scale, shift }, { training }) {
    const channels = input[0]!;
    if (!training) {
      const mean = graph.input(`${name}.mean`, [channels]);
      const variance = graph.input(`${name}.variance`, [channels]);
      const norm = { epsilon: { float: layer.epsilon } };
      const inputs = [value, scale!, shift!, mean, variance];
      return {
        preActivation: graph.node("BatchNormalization", inputs, norm),
        saved: { mean, variance },
      };
    }
    const mean = graph.node("ReduceMean", [value], SPREAD);
    const centred = centre(graph, value, mean, channels);
    const squares = graph.node("Mul", [centred, centred]);
    const variance = graph.node("ReduceMean", [squares], SPREAD);
    const zeros = constant(graph, channels, 0);
    const preActivation = graph.node(
      "BatchNormalization",
      [centred, scale!, shift!, zeros, variance],
      { epsilon: { float: layer.epsilon } },
    );
    graph.output(`${name}.mean`, mean);
    graph.output(`${name}.variance`, variance);
    return { preActivation, saved: { mean, variance, centred } };
  },

  parameterGradients(graph, trace, delta) {
    const { shift, product } = sums(graph, trace, delta);
    return { scale: graph.node("Mul", [product, inverseDeviation(graph, trace)]), shift };
  },

  exampleVectorGradients(graph, trace, delta) {
    const places = (value: Value) =>
      graph.node("ReduceSum", [value, graph.integers(2, 3)], { keepdims: 0 });
    const product = places(graph.node("Mul", [delta, centredInput(graph, trace)]));
    return {
      scale: graph.node("Mul", [product, inverseDeviation(graph, trace)]),
      shift: places(delta),
    };
  },

  inputGradient(graph, trace, delta) {
    const { layer, input, training, parameters: { scale }, saved: { variance } } = trace;
    const zeros = constant(graph, input[0]!, 0);
    const divided = (value: Value, factor: Value, mean: Value) =>
      graph.node("BatchNormalization", [value, factor, zeros, mean, variance!], {
        epsilon: { float: layer.epsilon },
      });
    if (!training) return divided(delta, scale!, zeros);
    const { shift, product } = sums(graph, trace, delta);
    const values = graph.node("Cast", [graph.node("Size", [delta])], { to: 1 });
    const count = graph.node("Div", [values, graph.scalar(input[0]!)]);
    const inverse = inverseDeviation(graph, trace);
    const slope = graph.node("Mul", [
      graph.node("Mul", [inverse, inverse]),
      graph.node("Div", [product, count]),
    ]);
    return graph.node("Sub", [
      divided(delta, scale!, graph.node("Div", [shift, count])),
      divided(centredInput(graph, trace), graph.node("Mul", [scale!, slope]), zeros),
    ]);
  },
};

/** Sums of δ and of δ·(x − mean) for every channel. Written twice, computed once: the runtime merges equal nodes. */
function sums(graph: Graph, trace: Trace<BatchNormLayer>, delta: Value) {
  const overAll = (value: Value) =>
    graph.node("ReduceSum", [value, graph.integers(...SPREAD.axes)], { keepdims: 0 });
  const product = graph.node("Mul", [delta, centredInput(graph, trace)]);
  return { shift: overAll(delta), product: overAll(product) };
}

function centredInput(graph: Graph, { inputValue, input, saved }: Trace<BatchNormLayer>): Value {
  return saved.centred ?? centre(graph, inputValue, saved.mean!, input[0]!);
}

/** x − mean. */
function centre(graph: Graph, value: Value, mean: Value, channels: number): Value {
  const ones = constant(graph, channels, 1);
  const inputs = [value, ones, constant(graph, channels, 0), mean, ones];
  return graph.node("BatchNormalization", inputs, { epsilon: { float: 0 } });
}

/** 1/√(variance + ε), C. */
function inverseDeviation(graph: Graph, { layer, saved }: Trace<BatchNormLayer>): Value {
  const shifted = graph.node("Add", [saved.variance!, graph.scalar(layer.epsilon)]);
  return graph.node("Reciprocal", [graph.node("Sqrt", [shifted])]);
}

function constant(graph: Graph, channels: number, value: number): Value {
  return graph.constant(new Float32Array(channels).fill(value), [channels]);
}
