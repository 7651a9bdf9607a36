/** Initial weights by the schemes of the papers and of PyTorch. @module */
import { UserError } from "../base/errors.ts";
import { normal } from "../random/normal.ts";
import type { Stream } from "../random/stream.ts";
import { parameterCount, parameterLayout } from "./layout.ts";
import type { Model } from "./model.ts";

/**
 * How initial weights are drawn. With n = fan-in (inputs of one output) and m = fan-out (outputs that one input
 * reaches; for a convolution channels × kernel area):
 *
 * - `xavier-uniform`: uniform in ±√(6/(n+m)) (Glorot and Bengio 2010, eq. 16; the code of Panigrahi et al. 2019)
 * - `xavier-normal`: normal with variance 2/(n+m)
 * - `he-normal`: normal with variance 2/n (He et al. 2015, eq. 10)
 * - `he-uniform`: uniform in ±√(6/n)
 * - `lecun-normal`: normal with variance 1/n (LeCun et al. 1998, eq. 16)
 * - `lecun-uniform`: uniform in ±√(3/n)
 * - `pytorch-default`: uniform in ±1/√n, weights and biases alike: what `torch.nn.Linear` and `Conv2d` do (the code of Simsekli
 *   et al. 2019 leaves it at that)
 *
 * Biases start at 0 except under `pytorch-default`; a batch norm starts with scales 1 and shifts 0 under every scheme.
 */
export type Initialisation =
  | "xavier-uniform"
  | "xavier-normal"
  | "he-normal"
  | "he-uniform"
  | "lecun-normal"
  | "lecun-uniform"
  | "pytorch-default";

interface Scheme {
  readonly law: "uniform" | "normal";
  readonly variance: (fanIn: number, fanOut: number) => number;
  readonly drawsBias?: boolean;
}

const SCHEMES: Readonly<Record<Initialisation, Scheme>> = {
  "xavier-uniform": { law: "uniform", variance: (n, m) => 2 / (n + m) },
  "xavier-normal": { law: "normal", variance: (n, m) => 2 / (n + m) },
  "he-normal": { law: "normal", variance: (n) => 2 / n },
  "he-uniform": { law: "uniform", variance: (n) => 2 / n },
  "lecun-normal": { law: "normal", variance: (n) => 1 / n },
  "lecun-uniform": { law: "uniform", variance: (n) => 1 / n },
  "pytorch-default": { law: "uniform", variance: (n) => 1 / (3 * n), drawsBias: true },
};

/** The names that {@linkcode initialise} knows. */
export const initialisations: readonly Initialisation[] = Object.freeze(
  Object.keys(SCHEMES) as Initialisation[],
);

/**
 * Draws initial parameters. Every block has its own child stream, named after the block, so that its numbers depend
 * neither on the other blocks nor on the engine.
 *
 * @param model the network as data
 * @param scheme how weights are drawn
 * @param stream where from; each block takes a child of it
 * @returns a flat vector of `parameterCount(model)` entries, rounded to float32
 * @throws {UserError} if the scheme is unknown
 *
 * @example
 * ```ts
 * import { initialise } from "./initialise.ts";
 * import { mlp } from "./mlp.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const model = mlp({ inputs: 50, width: 46, depth: 1, classes: 46 });
 * const weights = initialise(model, "xavier-uniform", stream("example", 1, "weights"));
 * assert.equal(weights.length, 50 * 46);
 * assert.ok(weights.every((weight) => Math.abs(weight) <= 0.25)); // √(6/96) = 0.25
 * ```
 */
export function initialise(model: Model, scheme: Initialisation, stream: Stream): Float32Array {
  if (!Object.hasOwn(SCHEMES, scheme)) {
    throw new UserError(
      `initialisation "${scheme}" is unknown; use one of: ${initialisations.join(", ")}`,
    );
  }
  const { law, variance, drawsBias } = SCHEMES[scheme];
  const parameters = new Float32Array(parameterCount(model));
  for (const { name, role, offset, size, ...fans } of parameterLayout(model)) {
    if (role === "scale") parameters.fill(1, offset, offset + size);
    if (role === "scale" || role === "shift" || role === "bias" && !drawsBias) continue;
    const source = stream.child(name);
    const deviation = Math.sqrt(variance(fans.fanIn, fans.fanOut * fans.kernelArea));
    const bound = Math.sqrt(3) * deviation;
    for (let index = offset; index < offset + size; index++) {
      parameters[index] = law === "normal"
        ? deviation * normal(source)
        : bound * (2 * source.uniform() - 1);
    }
  }
  return parameters;
}
