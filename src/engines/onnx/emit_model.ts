import { inputSize, outputSize } from "../../models/layout.ts";
import type { Model } from "../../models/model.ts";
import type { Graph, Value } from "./graph.ts";
import { activationEmitters } from "./layers/activation.ts";
import { denseEmitter } from "./layers/dense.ts";
import type { Trace } from "./layers/layer_emitter.ts";
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
 * Writes inputs, parameters, forward pass and loss into a graph. The graph's inputs are `inputs`, `targets` and the
 * names of the parameter blocks.
 */
export function emitForward(graph: Graph, model: Model): ForwardPass {
  let value = graph.input("inputs", ["B", inputSize(model)]);
  const classes = outputSize(model);
  const targets = graph.input("targets", ["B", classes]);
  let fanIn = inputSize(model);
  const traces: Trace[] = [];
  for (const [index, layer] of model.layers.entries()) {
    const weight = graph.input(`layers.${index}.weight`, [fanIn, layer.units]);
    const bias = layer.bias ? graph.input(`layers.${index}.bias`, [layer.units]) : undefined;
    const input = value;
    const preActivation = denseEmitter.preActivation(graph, input, weight, bias);
    value = activationEmitters[layer.activation].forward(graph, preActivation);
    traces.push({ layer, index, input, output: value, weight });
    fanIn = layer.units;
  }
  const { losses, delta } = lossEmitters[model.loss].emit(graph, value, targets, classes);
  return { traces, outputs: value, losses, outputDelta: delta };
}

/**
 * Writes the backward pass: from the gradient with respect to the network's outputs to every layer's δ, the gradient
 * with respect to its pre-activation.
 *
 * @returns one δ per layer, B × units
 */
export function emitBackward(graph: Graph, traces: readonly Trace[], outputDelta: Value): Value[] {
  const deltas: Value[] = [];
  let gradient = outputDelta;
  for (const trace of traces.toReversed()) {
    const delta = activationEmitters[trace.layer.activation].backward(
      graph,
      gradient,
      trace.output,
    );
    deltas.unshift(delta);
    if (trace.index > 0) gradient = denseEmitter.inputGradient(graph, trace, delta);
  }
  return deltas;
}
