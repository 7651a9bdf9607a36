import { UserError } from "../errors.ts";
import type { Model } from "./model.ts";

const activations: ReadonlySet<string> = new Set(["relu", "tanh", "identity"]);
const losses: ReadonlySet<string> = new Set(["cross-entropy", "linear-hinge"]);

/**
 * Checks a model that may come from a file or from untyped code.
 *
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
  for (const [index, layer] of model.layers.entries()) {
    const where = `model: layer ${index}`;
    if (layer.kind !== "dense") {
      const kind = String((layer as { kind: unknown }).kind);
      throw new UserError(`${where}: unknown kind "${kind}"; use one of: dense`);
    }
    requireSize(`${where}: number of units`, layer.units);
    requireName(`${where}: activation`, layer.activation, activations);
  }
  requireName("model: loss", model.loss, losses);
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
