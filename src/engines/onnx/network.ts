/** The network of the ONNX engine: every call of the port and the file that answers it. @module */
import type { Model } from "../../models/model.ts";
import { validateModel } from "../../models/validate.ts";
import type { Batch, Directions, Network } from "../engine.ts";
import { initialMode } from "../modes/network_mode.ts";
import { CompiledModel } from "./compiled/compiled_model.ts";
import { hasDenseLayersOnly } from "./compiled/dense_layers.ts";
import { evaluate } from "./gradients/evaluate.ts";
import { perExampleGram } from "./gram/gram.ts";
import type { EditNodes } from "./graph/graph.ts";
import { lossAndGradient } from "./gradients/loss_and_gradient.ts";
import { minibatchProjections } from "./minibatches/minibatch_projections.ts";
import { projectCoordinates } from "./projections/project_coordinates.ts";
import { projectDense } from "./projections/project_dense.ts";
import { projectExamples } from "./projections/project_examples.ts";
import { projectKronecker } from "./projections/project_kronecker.ts";
import { weightedGradients } from "./weighted/weighted_gradients.ts";
import type { Runtime } from "./runtime/runtime.ts";
import { Sessions } from "./compiled/sessions.ts";

/**
 * Compiles a model for ONNX Runtime.
 *
 * @param edit changes the nodes of every graph before it is loaded; for tests that plant a fault
 */
export function onnxNetwork(runtime: Runtime, model: Model, edit?: EditNodes): Network {
  validateModel(model);
  return networkOf(new CompiledModel(model, new Sessions(runtime, edit), initialMode(model)));
}

function networkOf(compiled: CompiledModel): Network {
  const { mode } = compiled;
  const dense = hasDenseLayersOnly(compiled.model);
  const project = (parameters: Float32Array, batch: Batch, directions: Directions) => {
    if (directions.kind === "kronecker") {
      return projectKronecker(compiled, parameters, batch, directions);
    }
    if (!dense) return projectExamples(compiled, parameters, batch, directions);
    return directions.kind === "dense"
      ? projectDense(compiled, parameters, batch, directions)
      : projectCoordinates(compiled, parameters, batch, directions);
  };
  const minibatches: NonNullable<Network["minibatchProjections"]> = (
    parameters,
    data,
    draws,
    directions,
  ) =>
    minibatchProjections(
      compiled,
      parameters,
      data,
      draws,
      directions,
      (batch) => project(parameters, batch, directions),
    );
  return {
    parameterCount: compiled.parameterCount,
    ...mode && { mode, inMode: (other) => networkOf(compiled.inMode(other)) },
    lossAndGradient: (parameters, batch) => lossAndGradient(compiled, parameters, batch),
    evaluate: (parameters, batch) => evaluate(compiled, parameters, batch),
    perExampleProjections: project,
    perExampleGram: (parameters, left, right) => perExampleGram(compiled, parameters, left, right),
    // In training mode minibatches share nothing: the caller loops over gradients.
    ...mode?.kind !== "training" && {
      minibatchProjections: minibatches,
      weightedGradients: (parameters, data, weights, n) =>
        weightedGradients(compiled, parameters, data, weights, n),
    },
    dispose: () => compiled.dispose(),
  };
}
