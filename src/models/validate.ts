/** The check that a model passes before an engine compiles it. @module */
import { UserError } from "../base/errors.ts";
import type { Layer, Model } from "./model.ts";
import { resolveLayers } from "./resolve.ts";

const ACTIVATIONS: ReadonlySet<string> = new Set(["relu", "tanh", "identity"]);
const LOSSES: ReadonlySet<string> = new Set(["cross-entropy", "linear-hinge"]);

/**
 * Checks a model that may come from a file or from untyped code.
 *
 * @param model what claims to be a network
 * @throws {UserError} one line that names the layer, the value and what is allowed
 *
 * @example
 * ```ts
 * import { validateModel } from "./validate.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => validateModel({ input: [4], layers: [], loss: "cross-entropy" }),
 *   { message: "model: it has no layers; give it at least one" },
 * );
 * ```
 */
export function validateModel(model: Model): void {
  if (model.input.length === 0) {
    throw new UserError("model: the input has no shape; give it, e.g. [784]");
  }
  for (const size of model.input) requireSize("model: input size", size);
  if (model.layers.length === 0) {
    throw new UserError("model: it has no layers; give it at least one");
  }
  validateLayers(model.layers, "model: layer ");
  requireName("model: loss", model.loss, LOSSES);
  const outputs = resolveLayers(model).at(-1)!.output;
  if (outputs.length !== 1) {
    throw new UserError(
      `model: the last layer gives [${outputs.join(", ")}]; end with a dense layer or with flatten`,
    );
  }
}

function validateLayers(layers: readonly Layer[], path: string): void {
  for (const [index, layer] of layers.entries()) {
    const where = `${path}${index}`;
    requireKind(where, layer);
    validators[layer.kind](layer as never, where);
  }
}

type Validators = {
  readonly [K in Layer["kind"]]: (layer: Extract<Layer, { kind: K }>, where: string) => void;
};

const validators: Validators = {
  dense(layer, where) {
    requireSize(`${where}: number of units`, layer.units);
    requireName(`${where}: activation`, layer.activation, ACTIVATIONS);
  },
  conv2d(layer, where) {
    requireSize(`${where}: number of channels`, layer.channels);
    requireWindow(where, layer);
    requirePadding(where, layer.padding, layer.kernel - 1);
    requireName(`${where}: activation`, layer.activation, ACTIVATIONS);
  },
  activation: (layer, where) => requireName(`${where}: activation`, layer.activation, ACTIVATIONS),
  "max-pool"(layer, where) {
    requireWindow(where, layer);
    requirePadding(where, layer.padding, Math.floor(layer.kernel / 2));
  },
  "average-pool": (layer, where) => requireWindow(where, layer),
  "global-average-pool": () => {},
  "batch-norm"(layer, where) {
    if (!(layer.epsilon > 0)) {
      throw new UserError(`${where}: epsilon is ${layer.epsilon}; use a number above 0, e.g. 1e-5`);
    }
    if (!(layer.momentum >= 0 && layer.momentum <= 1)) {
      throw new UserError(`${where}: momentum is ${layer.momentum}; use a number in 0 … 1`);
    }
  },
  dropout(layer, where) {
    if (!(layer.rate >= 0 && layer.rate < 1)) {
      throw new UserError(`${where}: rate is ${layer.rate}; use a number from 0 to below 1`);
    }
  },
  flatten: () => {},
  subsample(layer, where) {
    requireSize(`${where}: stride`, layer.stride);
    requireSize(`${where}: number of channels`, layer.channels);
  },
  residual(layer, where) {
    if (layer.branch.length === 0) {
      throw new UserError(`${where}: the branch has no layers; give it at least one`);
    }
    validateLayers(layer.branch, `${where}: branch layer `);
    validateLayers(layer.shortcut, `${where}: shortcut layer `);
  },
};

function requireKind(where: string, layer: { readonly kind: string }): void {
  if (!Object.hasOwn(validators, layer.kind)) {
    const kinds = Object.keys(validators).join(", ");
    throw new UserError(`${where}: unknown kind "${layer.kind}"; use one of: ${kinds}`);
  }
}

function requireWindow(where: string, { kernel, stride }: { kernel: number; stride: number }) {
  requireSize(`${where}: kernel`, kernel);
  requireSize(`${where}: stride`, stride);
}

function requirePadding(where: string, padding: number, most: number): void {
  if (!Number.isSafeInteger(padding) || padding < 0 || padding > most) {
    throw new UserError(`${where}: padding is ${padding}; use a whole number in 0 … ${most}`);
  }
}

function requireSize(what: string, size: number): void {
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new UserError(`${what} is ${size}; use a whole number of at least 1`);
  }
}

function requireName(what: string, name: string, allowed: ReadonlySet<string>): void {
  if (!allowed.has(name)) {
    throw new UserError(`${what} "${name}" is unknown; use one of: ${[...allowed].join(", ")}`);
  }
}
