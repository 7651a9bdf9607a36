/** A network on TensorFlow.js: every call of the port and the file that answers it. @module */
import type { Model } from "../../models/model.ts";
import { validateModel } from "../../models/validate.ts";
import type { Mode, Network } from "../engine.ts";
import { initialMode, requireMode } from "../modes/network_mode.ts";
import { compiledIn } from "./compiled.ts";
import { denseNetwork } from "./dense_network.ts";
import { evaluate } from "./evaluate.ts";
import { exampleNetwork } from "./example_network.ts";
import type { Library } from "./library.ts";
import { lossAndGradient } from "./loss_and_gradient.ts";
import { isDense } from "./projections/dense_factors.ts";
import { weightedGradients } from "./weighted_gradients.ts";

/** Compiles a model for TensorFlow.js: its own autodiff, batch after batch, example after example. */
export function tfjsNetwork(library: Library, model: Model): Network {
  validateModel(model);
  return networkIn(library, model, initialMode(model));
}

function networkIn(library: Library, model: Model, mode: Mode | undefined): Network {
  const compiled = compiledIn(library, model, mode);
  return {
    parameterCount: compiled.parameterCount,
    ...mode && {
      mode,
      inMode(other) {
        requireMode(model, other);
        return networkIn(library, model, other);
      },
    },
    lossAndGradient: (parameters, batch) => lossAndGradient(compiled, parameters, batch),
    evaluate: (parameters, batch) => evaluate(compiled, parameters, batch),
    ...isDense(model) ? denseNetwork(library, model, compiled.make) : exampleNetwork(compiled),
    // In training mode no example has a gradient of its own.
    ...mode?.kind !== "training" && {
      weightedGradients: (parameters, data, weights, n) =>
        weightedGradients(compiled, parameters, data, weights, n),
    },
    dispose: () => Promise.resolve(),
  };
}
