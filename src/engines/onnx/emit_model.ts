import { inputSize, outputSize } from "../../models/layout.ts";
import type { Layer, Model } from "../../models/model.ts";
import { type ResolvedLayer, resolveLayers } from "../../models/resolve.ts";
import type { Graph, Value } from "./graph.ts";
import { activationEmitters } from "./layers/activation.ts";
import { flatten, unflatten } from "./layers/flatten.ts";
import type { ParameterValues, Trace } from "./layers/layer_emitter.ts";
import { emitterOf } from "./layers/layers.ts";
import { lossEmitters } from "./losses/losses.ts";

/** A forward pass inside a graph. */
export interface ForwardPass {
  readonly traces: readonly Trace[];
  /** Outputs of the network, B × C. */
  readonly outputs: Value;
  /** Loss of every example, B. */
  readonly losses: Value;
  /** Gradient of every example's own loss with respect to the outputs, B × C. */
  readonly outputDelta: Value;
}

/**
 * Writes inputs, parameters, forward pass and loss into a graph. The graph's inputs are `inputs` (B × features),
 * `targets` and the names of the parameter blocks.
 *
 * @param backward whether a backward pass will follow
 * @throws {UserError} if the model has a layer that this engine does not compute
 */
export function emitForward(graph: Graph, model: Model, backward = true): ForwardPass {
  let value = unflatten(graph, graph.input("inputs", ["B", inputSize(model)]), model.input);
  const classes = outputSize(model);
  const targets = graph.input("targets", ["B", classes]);
  const traces: Trace[] = [];
  for (const resolved of resolveLayers(model)) {
    const { layer, input } = resolved;
    const emitter = emitterOf(resolved);
    const parameters = parameterInputs(graph, resolved);
    const inputValue = layer.kind === "dense" ? flatten(graph, value, input) : value;
    const forward = emitter.forward(graph, resolved, inputValue, parameters, backward);
    value = activationEmitters[activationOf(layer)].forward(graph, forward.preActivation);
    traces.push({ ...resolved, inputValue, outputValue: value, parameters, saved: forward.saved });
  }
  const { losses, delta } = lossEmitters[model.loss].emit(graph, value, targets, classes);
  return { traces, outputs: value, losses, outputDelta: delta };
}

function parameterInputs(graph: Graph, { layer, name, input }: ResolvedLayer): ParameterValues {
  const declare = (weight: readonly number[], units: number, bias: boolean): ParameterValues => ({
    weight: graph.input(`${name}.weight`, weight),
    ...bias && { bias: graph.input(`${name}.bias`, [units]) },
  });
  switch (layer.kind) {
    case "dense": {
      const fanIn = input.reduce((product, length) => product * length, 1);
      return declare([fanIn, layer.units], layer.units, layer.bias);
    }
    case "conv2d": {
      const { kernel, channels, bias } = layer;
      return declare([input[0]!, kernel, kernel, channels], channels, bias);
    }
    default:
      return {};
  }
}

function activationOf(layer: Layer) {
  return "activation" in layer ? layer.activation : "identity";
}

/**
 * Writes the backward pass: from the gradient with respect to the network's outputs to every layer's δ, the gradient
 * with respect to its pre-activation. It ends at the first layer that has parameters.
 *
 * @returns δ of every layer from the first one with parameters on, by index into the model's layers
 */
export function emitBackward(
  graph: Graph,
  traces: readonly Trace[],
  outputDelta: Value,
): readonly Value[] {
  const deltas: Value[] = [];
  const first = traces.findIndex(({ parameters }) => parameters.weight !== undefined);
  let gradient = outputDelta;
  for (const trace of traces.slice(Math.max(0, first)).toReversed()) {
    const { layer, input, index, outputValue } = trace;
    const delta = activationEmitters[activationOf(layer)].backward(graph, gradient, outputValue);
    deltas[index] = delta;
    if (index === first) break;
    gradient = emitterOf(trace).inputGradient(graph, trace, delta);
    if (layer.kind === "dense") gradient = unflatten(graph, gradient, input);
  }
  return deltas;
}
