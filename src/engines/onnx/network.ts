import type { Model } from "../../models/model.ts";
import { resolveLayers } from "../../models/resolve.ts";
import { validateModel } from "../../models/validate.ts";
import type { Batch, Directions, Network } from "../engine.ts";
import { CompiledModel } from "./compiled_model.ts";
import { evaluate } from "./evaluate.ts";
import { perExampleGram } from "./gram.ts";
import type { EditNodes } from "./graph.ts";
import { emitterOf } from "./layers/layers.ts";
import { lossAndGradient } from "./loss_and_gradient.ts";
import { minibatchProjections } from "./minibatch_projections.ts";
import { projectCoordinates } from "./project_coordinates.ts";
import { projectDense } from "./project_dense.ts";
import { projectKroneckerImages } from "./project_kronecker_images.ts";
import type { Runtime } from "./runtime/runtime.ts";

/**
 * Compiles a model for ONNX Runtime.
 *
 * @param edit changes the nodes of every graph before it is loaded; for tests that plant a fault
 */
export function onnxNetwork(runtime: Runtime, model: Model, edit?: EditNodes): Network {
  validateModel(model);
  for (const layer of resolveLayers(model)) emitterOf(layer);
  const compiled = new CompiledModel(runtime, model, edit);
  const project = (parameters: Float32Array, batch: Batch, directions: Directions) => {
    switch (directions.kind) {
      case "dense":
        return projectDense(compiled, parameters, batch, directions);
      case "kronecker":
        return projectKroneckerImages(compiled, parameters, batch, directions);
      case "coordinates":
        return projectCoordinates(compiled, parameters, batch, directions);
    }
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
    lossAndGradient: (parameters, batch) => lossAndGradient(compiled, parameters, batch),
    evaluate: (parameters, batch) => evaluate(compiled, parameters, batch),
    perExampleProjections: project,
    perExampleGram: (parameters, left, right) => perExampleGram(compiled, parameters, left, right),
    // Shared work between minibatches rests on the factors of dense layers; elsewhere the caller loops over gradients.
    ...model.layers.every(({ kind }) => kind === "dense") && { minibatchProjections: minibatches },
    dispose: () => compiled.dispose(),
  };
}
