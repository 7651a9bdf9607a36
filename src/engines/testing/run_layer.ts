/** Runs one layer forwards and backwards on numbers, for tests of its emitter. @module */
import { parameterLayout } from "../../models/layout.ts";
import type { Layer, Model } from "../../models/model.ts";
import { resolveLayers } from "../../models/resolve.ts";
import type { ParameterValues, Trace } from "../onnx/emit/layers/layer_emitter.ts";
import { emitterOf } from "../onnx/emit/layers/layers.ts";
import { Graph } from "../onnx/graph/graph.ts";
import { type Numbers, runGraph } from "./run_graph.ts";

/** What a layer is given. */
export interface LayerRun {
  /** Shape of one example. */
  readonly shape: readonly number[];
  /** Entries of one example. */
  readonly input: readonly number[];
  /** Parameters by their role. */
  readonly parameters?: Readonly<Record<string, readonly number[]>>;
  /** Gradient with respect to the pre-activation. */
  readonly delta: readonly number[];
  /** Statistics or masks, by the end of their name, e.g. `mean`. */
  readonly besides?: Readonly<Record<string, Numbers>>;
  readonly training?: boolean;
}

/** What it gives: `output`, `input` (the gradient with respect to it), and the gradient of every parameter by its role. */
export async function runLayer(layer: Layer, run: LayerRun): Promise<Record<string, number[]>> {
  const { shape, training = false, parameters = {}, besides = {} } = run;
  const model: Model = { input: shape, layers: [layer], loss: "cross-entropy" };
  const resolved = resolveLayers(model)[0]!;
  const graph = new Graph("layer");
  const inputs: Record<string, Numbers> = { x: [run.input, [1, ...shape]] };
  const shapes: Record<string, readonly number[]> = {};
  const values: Record<string, string> = {};
  for (const { name, role, shape } of parameterLayout(model)) {
    values[role] = graph.input(name, shape);
    inputs[name] = [parameters[role]!, shape];
    shapes[role] = shape;
  }
  for (const [name, numbers] of Object.entries(besides)) inputs[`layers.0.${name}`] = numbers;
  const emitter = emitterOf(resolved);
  const inputValue = graph.input("x", ["B", ...shape]);
  const pass = { backward: true, training };
  const forward = emitter.forward(graph, resolved, inputValue, values as ParameterValues, pass);
  const trace: Trace = {
    ...resolved,
    ...pass,
    inputValue,
    outputValue: forward.preActivation,
    parameters: values as ParameterValues,
    saved: forward.saved ?? {},
    branch: [],
    shortcut: [],
  };
  const delta = graph.input("delta", ["B", ...resolved.output]);
  inputs.delta = [run.delta, [1, ...resolved.output]];
  graph.output("output", forward.preActivation);
  graph.output("input", emitter.inputGradient(graph, trace, delta));
  const gradients = emitter.parameterGradients?.(graph, trace, delta) ?? {};
  for (const [role, value] of Object.entries(gradients)) graph.output(role, value);
  return await runGraph(graph, inputs, {
    ...shapes,
    output: [1, ...resolved.output],
    input: [1, ...shape],
  });
}
