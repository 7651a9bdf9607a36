/** Writes a model's backward pass into a graph, from the outputs to δ of every layer. @module */
import type { Graph, Value } from "../graph/graph.ts";
import { activationEmitter } from "./layers/activation.ts";
import { unflatten } from "./layers/flatten.ts";
import type { Trace } from "./layers/layer_emitter.ts";
import { emitterOf } from "./layers/layers.ts";

/** A layer that has parameters of its own, and δ, the gradient with respect to its pre-activation. */
export interface Learned {
  readonly trace: Trace;
  readonly delta: Value;
}

/**
 * Writes the backward pass: from the gradient with respect to the network's outputs to δ of every layer. It ends at the
 * first layer that has parameters.
 *
 * @returns the layers with parameters in the order of the layout
 */
export function emitBackward(
  graph: Graph,
  traces: readonly Trace[],
  outputDelta: Value,
): readonly Learned[] {
  const deltas = new Map<string, Value>();
  backwardStack(graph, traces, outputDelta, false, deltas);
  return everyTrace(traces).filter(hasOwnParameters)
    .map((trace) => ({ trace, delta: deltas.get(trace.name)! }));
}

function everyTrace(traces: readonly Trace[]): Trace[] {
  return traces.flatMap((trace) => [trace, ...everyTrace([...trace.branch, ...trace.shortcut])]);
}

function hasOwnParameters({ parameters }: Trace): boolean {
  return Object.keys(parameters).length > 0;
}

/**
 * @param wanted whether the gradient with respect to the stack's input is wanted
 * @returns that gradient, or nothing
 */
function backwardStack(
  graph: Graph,
  traces: readonly Trace[],
  outputGradient: Value,
  wanted: boolean,
  deltas: Map<string, Value>,
): Value | undefined {
  let gradient = outputGradient;
  for (const [index, trace] of [...traces.entries()].toReversed()) {
    const goesOn = wanted || everyTrace(traces.slice(0, index)).some(hasOwnParameters);
    if (!goesOn && !everyTrace([trace]).some(hasOwnParameters)) return undefined;
    const { layer, outputValue } = trace;
    const delta = activationEmitter(layer).backward(graph, gradient, outputValue);
    deltas.set(trace.name, delta);
    const before = layerInputGradient(graph, trace, delta, goesOn, deltas);
    if (before === undefined) return undefined;
    gradient = before;
  }
  return gradient;
}

function layerInputGradient(
  graph: Graph,
  trace: Trace,
  delta: Value,
  wanted: boolean,
  deltas: Map<string, Value>,
): Value | undefined {
  const { layer, input } = trace;
  if (layer.kind === "residual") {
    const branch = backwardStack(graph, trace.branch, delta, wanted, deltas);
    const shortcut = backwardStack(graph, trace.shortcut, delta, wanted, deltas);
    return wanted ? graph.node("Add", [branch!, shortcut!]) : undefined;
  }
  if (!wanted) return undefined;
  const gradient = emitterOf(trace).inputGradient(graph, trace, delta);
  return layer.kind === "dense" ? unflatten(graph, gradient, input) : gradient;
}
