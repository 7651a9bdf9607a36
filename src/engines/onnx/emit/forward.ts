/** Writes a model's forward pass and loss into a graph. @module */
import { inputSize, outputSize } from "../../../models/layout.ts";
import type { Model } from "../../../models/model.ts";
import { type ResolvedLayer, resolveLayers, shapeSize } from "../../../models/resolve.ts";
import type { Graph, Value } from "../graph/graph.ts";
import { activationEmitter } from "./layers/activation.ts";
import { flatten, unflatten } from "./layers/flatten.ts";
import type { ParameterValues, Pass, Trace } from "./layers/layer_emitter.ts";
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
 * `targets` and the names of the parameter blocks; in evaluation `layer.mean` and `layer.variance` of every batch norm,
 * which are outputs while training; while training `layer.mask` of every dropout.
 *
 * @param pass evaluation mode with a backward pass unless said otherwise
 */
export function emitForward(graph: Graph, model: Model, pass: Partial<Pass> = {}): ForwardPass {
  const images = unflatten(graph, graph.input("inputs", ["B", inputSize(model)]), model.input);
  const classes = outputSize(model);
  const targets = graph.input("targets", ["B", classes]);
  const { backward = true, training = false } = pass;
  const { traces, value } = forwardStack(graph, resolveLayers(model), images, {
    backward,
    training,
  });
  const { losses, delta } = lossEmitters[model.loss].emit(graph, value, targets, classes);
  return { traces, outputs: value, losses, outputDelta: delta };
}

interface Stack {
  readonly traces: readonly Trace[];
  readonly value: Value;
}

function forwardStack(
  graph: Graph,
  layers: readonly ResolvedLayer[],
  input: Value,
  pass: Pass,
): Stack {
  const traces: Trace[] = [];
  let value = input;
  for (const resolved of layers) {
    const trace = forwardLayer(graph, resolved, value, pass);
    value = trace.outputValue;
    traces.push(trace);
  }
  return { traces, value };
}

function forwardLayer(graph: Graph, resolved: ResolvedLayer, value: Value, pass: Pass): Trace {
  const { layer, input } = resolved;
  if (layer.kind === "residual") {
    const branch = forwardStack(graph, resolved.branch, value, pass);
    const shortcut = forwardStack(graph, resolved.shortcut, value, pass);
    return {
      ...resolved,
      ...pass,
      inputValue: value,
      outputValue: graph.node("Add", [branch.value, shortcut.value]),
      parameters: {},
      saved: {},
      branch: branch.traces,
      shortcut: shortcut.traces,
    };
  }
  const parameters = parameterInputs(graph, resolved);
  const inputValue = layer.kind === "dense" ? flatten(graph, value, input) : value;
  const forward = emitterOf(resolved).forward(graph, resolved, inputValue, parameters, pass);
  const outputValue = activationEmitter(layer).forward(graph, forward.preActivation);
  const { saved = {} } = forward;
  return { ...resolved, ...pass, inputValue, outputValue, parameters, saved, ...NO_PARTS };
}

const NO_PARTS = { branch: [], shortcut: [] };

function parameterInputs(graph: Graph, { layer, name, input }: ResolvedLayer): ParameterValues {
  const declare = (weight: readonly number[], units: number, bias: boolean): ParameterValues => ({
    weight: graph.input(`${name}.weight`, weight),
    ...bias && { bias: graph.input(`${name}.bias`, [units]) },
  });
  switch (layer.kind) {
    case "dense":
      return declare([shapeSize(input), layer.units], layer.units, layer.bias);
    case "conv2d": {
      const { kernel, channels, bias } = layer;
      return declare([input[0]!, kernel, kernel, channels], channels, bias);
    }
    case "batch-norm":
      return {
        scale: graph.input(`${name}.scale`, [input[0]!]),
        shift: graph.input(`${name}.shift`, [input[0]!]),
      };
    default:
      return {};
  }
}
