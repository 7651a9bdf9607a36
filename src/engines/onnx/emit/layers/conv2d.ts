/** How convolutions are written into a graph: forward, all gradients, projections. @module */
import type { Conv2dLayer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";
import { convolutionAsProduct, isBetterAsProduct } from "./convolution_as_product.ts";
import type { LayerEmitter, Trace } from "./layer_emitter.ts";
import { patches } from "./patches.ts";
import { areShiftedProductsBetter, shiftedProducts } from "./shifted_products.ts";
import { overhang, windowAttributes } from "./windows.ts";

/**
 * Convolution. The weight is C × k × k × O, fan-in × channels, as the flat layout has it; ONNX wants O × C × k × k.
 * ∂L/∂W is a product of patches and δ, ∂L/∂b = Σδ over examples and places.
 */
export const conv2dEmitter: LayerEmitter<Conv2dLayer> = {
  forward(graph, resolved, input, { weight, bias }) {
    const { layer } = resolved;
    if (isBetterAsProduct(resolved.output)) {
      const rows = graph.node("Transpose", [weight!], { perm: [1, 2, 0, 3] });
      const matrix = graph.node("Reshape", [rows, graph.integers(-1, layer.channels)]);
      return { preActivation: convolutionAsProduct(graph, resolved, input, matrix, bias) };
    }
    const kernels = graph.node("Transpose", [weight!], { perm: [3, 0, 1, 2] });
    const inputs = bias === undefined ? [input, kernels] : [input, kernels, bias];
    return { preActivation: graph.node("Conv", inputs, windowAttributes(layer)) };
  },

  parameterGradients(graph, trace, delta) {
    const weight = weightGradient(graph, trace, delta);
    if (!trace.layer.bias) return { weight };
    const bias = graph.node("ReduceSum", [delta, graph.integers(0, 2, 3)], { keepdims: 0 });
    return { weight, bias };
  },

  // One example's weight gradient is Σ over places p of patch_p ⊗ δ_p: a sum of (patch_p·a)(δ_p·b), and the patches'
  // products with a are a convolution with the kernel a.
  projectKronecker(graph, { layer, input, output, inputValue }, delta, left, right) {
    const { kernel, channels } = layer;
    const places = output[1]! * output[2]!;
    const kernels = graph.node("Reshape", [left, graph.integers(-1, input[0]!, kernel, kernel)]);
    const seen = graph.node("Conv", [inputValue, kernels], windowAttributes(layer));
    const pulled = graph.node("MatMul", [
      right,
      graph.node("Reshape", [delta, graph.integers(0, channels, places)]),
    ]);
    const products = graph.node("Mul", [
      graph.node("Reshape", [seen, graph.integers(0, 0, places)]),
      pulled,
    ]);
    return graph.node("ReduceSum", [products, graph.integers(2)], { keepdims: 0 });
  },

  exampleWeightGradients: (graph, trace, delta) =>
    inLayoutOrder(graph, trace, exampleProducts(graph, trace, delta)),

  // A weight is used at many places, so every example's gradient once is cheaper than all places once for each row.
  weightedWeightGradients(graph, trace, delta, weights) {
    const products = exampleProducts(graph, trace, delta);
    const gradients = graph.node("Reshape", [products, graph.integers(0, -1)]);
    return inLayoutOrder(graph, trace, graph.node("MatMul", [weights, gradients]));
  },

  exampleVectorGradients: (graph, { layer }, delta) =>
    layer.bias
      ? { bias: graph.node("ReduceSum", [delta, graph.integers(2, 3)], { keepdims: 0 }) }
      : {},

  inputGradient(graph, trace, delta) {
    if (trace.layer.stride > 1) return transposedConvolution(graph, trace, delta);
    return isBetterAsProduct(trace.input)
      ? flippedProduct(graph, trace, delta)
      : flippedConvolution(graph, trace, delta);
  },
};

/**
 * Two ways, each the faster somewhere: a product per kernel entry; a product per example, summed afterwards, which writes
 * fan-in × O floats for every example.
 */
function weightGradient(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer: { kernel, channels }, input } = trace;
  if (areShiftedProductsBetter(trace)) return shiftedProducts(graph, trace, delta);
  const products = exampleProducts(graph, trace, delta);
  const gradient = graph.node("ReduceSum", [products, graph.integers(0)], { keepdims: 0 });
  // Patches come kernel entry after kernel entry; the layout has channel after channel.
  const entries = graph.integers(kernel, kernel, input[0]!, channels);
  return graph.node("Transpose", [graph.node("Reshape", [gradient, entries])], {
    perm: [2, 0, 1, 3],
  });
}

/** Rows × size in the order of the layout, from gradients that come kernel entry after kernel entry. */
function inLayoutOrder(
  graph: Graph,
  { layer: { kernel, channels }, input }: Trace<Conv2dLayer>,
  values: Value,
): Value {
  const gradients = graph.node("Reshape", [
    values,
    graph.integers(0, kernel, kernel, input[0]!, channels),
  ]);
  const ordered = graph.node("Transpose", [gradients], { perm: [0, 3, 1, 2, 4] });
  return graph.node("Reshape", [ordered, graph.integers(0, -1)]);
}

/** Every example's patches times its δ, B × fan-in × O, kernel entry after kernel entry. */
function exampleProducts(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer: { kernel, channels }, input, output, inputValue } = trace;
  const places = output[1]! * output[2]!;
  const windows = patches(graph, trace, inputValue);
  return graph.node("MatMul", [
    graph.node("Reshape", [windows, graph.integers(0, input[0]! * kernel * kernel, places)]),
    graph.node("Transpose", [
      graph.node("Reshape", [delta, graph.integers(0, channels, places)]),
    ], { perm: [0, 2, 1] }),
  ]);
}

/** Stride 1: a convolution of δ with the kernels turned by 180° and the channels exchanged. */
function flippedConvolution(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer, parameters } = trace;
  const kernels = turned(graph, layer, parameters.weight!);
  return graph.node(
    "Conv",
    [delta, graph.node("Transpose", [kernels], { perm: [0, 3, 1, 2] })],
    windowAttributes({ ...layer, padding: layer.kernel - 1 - layer.padding }),
  );
}

/** The same as one product for all images. */
function flippedProduct(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer, input, output, parameters } = trace;
  const kernels = turned(graph, layer, parameters.weight!);
  const rows = graph.node("Reshape", [kernels, graph.integers(input[0]!, -1)]);
  const reversed = {
    ...trace,
    layer: { ...layer, padding: layer.kernel - 1 - layer.padding },
    input: output,
    output: input,
  };
  const matrix = graph.node("Transpose", [rows], { perm: [1, 0] });
  return convolutionAsProduct(graph, reversed, delta, matrix);
}

/** A weight whose kernels are turned by 180°. Turned before it is transposed: then it moves rows of O entries. */
function turned(graph: Graph, { kernel, channels }: Conv2dLayer, weight: Value): Value {
  if (kernel === 1) return weight;
  const entries = kernel ** 2;
  const backwards = graph.integers(...Array.from({ length: entries }, (_, i) => entries - 1 - i));
  const rows = graph.node("Reshape", [weight, graph.integers(-1, entries, channels)]);
  return graph.node("Reshape", [
    graph.node("Gather", [rows, backwards], { axis: 1 }),
    graph.integers(-1, kernel, kernel, channels),
  ]);
}

/** Larger strides. The rows and columns that no window reached get gradient 0. */
function transposedConvolution(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer, parameters } = trace;
  const kernels = graph.node("Transpose", [parameters.weight!], { perm: [3, 0, 1, 2] });
  return graph.node("ConvTranspose", [delta, kernels], {
    ...windowAttributes(layer),
    output_padding: overhang(trace.input, layer),
  });
}
