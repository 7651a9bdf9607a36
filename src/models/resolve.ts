/** Shapes and names of all layers, also of those inside residual layers. @module */
import { UserError } from "../base/errors.ts";
import type { Layer, Model } from "./model.ts";

/** A layer with its name and the shapes that it sees and gives. */
export interface ResolvedLayer<L extends Layer = Layer> {
  readonly layer: L;
  /** E.g. `layers.2` or `layers.3.branch.0`. */
  readonly name: string;
  /** Index into `model.layers`; layers inside a residual layer have its index. */
  readonly index: number;
  /** Shape of one example's input. */
  readonly input: readonly number[];
  /** Shape of one example's output. */
  readonly output: readonly number[];
  /** The layers inside a residual layer. */
  readonly branch: readonly ResolvedLayer[];
  /** The layers beside them. */
  readonly shortcut: readonly ResolvedLayer[];
}

/** Number of entries of a tensor. */
export function shapeSize(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/**
 * Infers what every layer sees and gives.
 *
 * @throws {UserError} if a layer does not fit what comes before it: the layer, the shape, and what it needs
 *
 * @example
 * ```ts
 * import { resolveLayers } from "./resolve.ts";
 * import assert from "node:assert/strict";
 *
 * const layers = resolveLayers({
 *   input: [1, 28, 28],
 *   layers: [{ kind: "max-pool", kernel: 2, stride: 2, padding: 0 }, { kind: "flatten" }],
 *   loss: "cross-entropy",
 * });
 * assert.deepEqual(layers.map(({ output }) => output), [[1, 14, 14], [196]]);
 * ```
 */
export function resolveLayers(model: Model): ResolvedLayer[] {
  return resolveStack(model.layers, "layers", model.input);
}

/**
 * All layers in the order of the parameter layout, those inside a residual layer after it: branch, then shortcut.
 *
 * @throws {UserError} as {@linkcode resolveLayers}
 *
 * @example
 * ```ts
 * import { everyLayer } from "./resolve.ts";
 * import assert from "node:assert/strict";
 *
 * const layers = everyLayer({
 *   input: [2],
 *   layers: [{ kind: "residual", branch: [{ kind: "flatten" }], shortcut: [] }],
 *   loss: "cross-entropy",
 * });
 * assert.deepEqual(layers.map(({ name }) => name), ["layers.0", "layers.0.branch.0"]);
 * ```
 */
export function everyLayer(model: Model): ResolvedLayer[] {
  const within = (layer: ResolvedLayer): ResolvedLayer[] => [
    layer,
    ...[...layer.branch, ...layer.shortcut].flatMap(within),
  ];
  return resolveLayers(model).flatMap(within);
}

function resolveStack(
  layers: readonly Layer[],
  path: string,
  input: readonly number[],
  index?: number,
): ResolvedLayer[] {
  let shape = input;
  return layers.map((layer, position) => {
    const resolved = resolveLayer(layer, `${path}.${position}`, shape, index ?? position);
    shape = resolved.output;
    return resolved;
  });
}

function resolveLayer(
  layer: Layer,
  name: string,
  input: readonly number[],
  index: number,
): ResolvedLayer {
  const inside = (part: "branch" | "shortcut") =>
    layer.kind === "residual" ? resolveStack(layer[part], `${name}.${part}`, input, index) : [];
  const branch = inside("branch");
  const shortcut = inside("shortcut");
  const output = layer.kind === "residual"
    ? sumShape(name, branch.at(-1)?.output ?? input, shortcut.at(-1)?.output ?? input)
    : outputShape(layer, name, input);
  return { layer, name, index, input, output, branch, shortcut };
}

function sumShape(name: string, branch: readonly number[], shortcut: readonly number[]) {
  if (branch.join() !== shortcut.join()) {
    throw new UserError(
      `model: ${name} (residual): the branch gives ${show(branch)}, the shortcut ${
        show(shortcut)
      }; ` +
        "give the shortcut a 1×1 conv2d or a subsample layer that fits",
    );
  }
  return branch;
}

function outputShape(
  layer: Exclude<Layer, { kind: "residual" }>,
  name: string,
  input: readonly number[],
): readonly number[] {
  const what = `model: ${name} (${layer.kind})`;
  switch (layer.kind) {
    case "dense":
      return [layer.units];
    case "flatten":
      return [shapeSize(input)];
    case "activation":
    case "dropout":
      return input;
    case "batch-norm":
      image(what, input);
      return input;
    case "global-average-pool":
      return [image(what, input)[0]];
    case "conv2d":
      return [layer.channels, ...windows(what, input, layer.kernel, layer.stride, layer.padding)];
    case "max-pool":
      return [input[0]!, ...windows(what, input, layer.kernel, layer.stride, layer.padding)];
    case "average-pool":
      return [input[0]!, ...windows(what, input, layer.kernel, layer.stride, 0)];
    case "subsample": {
      const [channels, height, width] = image(what, input);
      if (layer.channels < channels) {
        throw new UserError(`${what}: ${layer.channels} channels are fewer than ${channels}`);
      }
      const { stride } = layer;
      return [layer.channels, Math.ceil(height / stride), Math.ceil(width / stride)];
    }
  }
}

function image(what: string, input: readonly number[]): readonly [number, number, number] {
  if (input.length !== 3) {
    throw new UserError(
      `${what} needs channels × height × width, got ${show(input)}; ` +
        "give the model an image, e.g. [1, 28, 28], and flatten it later",
    );
  }
  return [input[0]!, input[1]!, input[2]!];
}

function windows(
  what: string,
  input: readonly number[],
  kernel: number,
  stride: number,
  padding: number,
): [number, number] {
  const [, height, width] = image(what, input);
  const count = (length: number) => Math.floor((length + 2 * padding - kernel) / stride) + 1;
  if (Math.min(height, width) + 2 * padding < kernel) {
    throw new UserError(
      `${what}: a window of ${kernel} × ${kernel} does not fit ${show(input)} ` +
        `with padding ${padding}; use a smaller kernel or larger images`,
    );
  }
  return [count(height), count(width)];
}

function show(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
