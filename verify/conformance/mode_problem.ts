/** Random small networks with batch norm, dropout and residual layers, in both modes. @module */
import fc from "fast-check";
import { UserError } from "../../src/base/errors.ts";
import type { Mode } from "../../src/engines/engine.ts";
import type { Activation, Layer, Loss, Model } from "../../src/models/model.ts";
import { statisticsLayout } from "../../src/models/statistics.ts";
import { validateModel } from "../../src/models/validate.ts";
import type { Stream } from "../../src/random/stream.ts";
import { type Problem, problem } from "./problem.ts";

const activation = fc.constantFrom<Activation>("relu", "tanh", "identity");
const upTo = (max: number) => fc.integer({ min: 1, max });

const batchNorm: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("batch-norm" as const),
  epsilon: fc.constantFrom(1e-5, 1e-2, 0.5),
  momentum: fc.constantFrom(0, 0.1, 1),
});
const dropout: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("dropout" as const),
  rate: fc.constantFrom(0, 0.3, 0.5),
});
const alone: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("activation" as const),
  activation,
});
const convolution = (channels: number, kernel: number, stride: number): Layer => ({
  kind: "conv2d",
  channels,
  kernel,
  stride,
  padding: Math.floor(kernel / 2),
  bias: kernel > 1,
  activation: "identity",
});

/** Convolution, batch norm, activation: with or without a dropout. */
const block: fc.Arbitrary<Layer[]> = fc.record({
  channels: upTo(3),
  kernel: upTo(3),
  stride: upTo(2),
  batchNorm,
  alone,
  dropout: fc.option(dropout, { nil: undefined }),
}).map(({ channels, kernel, stride, batchNorm, alone, dropout }) => [
  convolution(channels, kernel, stride),
  batchNorm,
  alone,
  ...dropout === undefined ? [] : [dropout],
]);

/** A residual layer of every kind of shortcut, with or without batch norms. */
const residual: fc.Arbitrary<Layer[]> = fc.record({
  channels: upTo(3),
  stride: upTo(3),
  norms: fc.option(fc.tuple(batchNorm, batchNorm), { nil: undefined }),
  alone,
  shortcut: fc.constantFrom("identity", "projection", "subsample"),
  after: alone,
}).map(({ channels, stride, norms, alone, shortcut, after }) => {
  const step = shortcut === "identity" ? 1 : stride;
  const beside: Record<typeof shortcut, Layer[]> = {
    identity: [],
    projection: [convolution(channels, 1, step), ...norms ? [norms[1]] : []],
    subsample: [{ kind: "subsample", stride: step, channels }],
  };
  const branch = [
    convolution(channels, 3, step),
    ...norms ? [norms[0]] : [],
    alone,
    convolution(channels, 3, 1),
    ...norms ? [norms[1]] : [],
  ];
  return [{ kind: "residual", branch, shortcut: beside[shortcut]! }, after];
});

const models: fc.Arbitrary<Model> = fc.record({
  input: fc.tuple(upTo(3), upTo(6), upTo(6)),
  normFirst: fc.option(batchNorm, { nil: undefined }),
  images: fc.array(fc.oneof(block, residual), { minLength: 1, maxLength: 2 }),
  pooled: fc.boolean(),
  dropout: fc.option(dropout, { nil: undefined }),
  classes: upTo(5),
  loss: fc.constantFrom<Loss>("cross-entropy", "linear-hinge"),
}).map(({ input, normFirst, images, pooled, dropout, classes, loss }) => ({
  input,
  layers: [
    ...normFirst === undefined ? [] : [normFirst],
    ...images.flat(),
    { kind: pooled ? "global-average-pool" : "flatten" },
    ...dropout === undefined ? [] : [dropout],
    { kind: "dense", units: classes, bias: true, activation: "identity" },
  ],
  loss,
}));

function isValid(model: Model): boolean {
  try {
    validateModel(model);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Running statistics as some batches may have left them. */
function someStatistics(model: Model, source: Stream): Float32Array {
  return Float32Array.from(
    statisticsLayout(model).flatMap(({ role, size }) =>
      Array.from(
        { length: size },
        () => role === "mean" ? source.uniform() - 0.5 : 0.5 + source.uniform(),
      )
    ),
  );
}

function withMode(made: Problem, training: boolean): Problem {
  const statistics = someStatistics(made.model, made.stream.child("statistics"));
  const mode: Mode = training
    ? { kind: "training", statistics, masks: made.stream.child("masks") }
    : { kind: "evaluation", statistics };
  const differs = made.model.layers.some(hasMode);
  return differs ? { ...made, mode } : made;
}

function hasMode(layer: Layer): boolean {
  if (layer.kind === "residual") return [...layer.branch, ...layer.shortcut].some(hasMode);
  return layer.kind === "batch-norm" || layer.kind === "dropout";
}

/** A model of any layers in a mode, with drawn statistics and masks. */
export function modeProblem(
  model: Model,
  examples: number,
  seed: number,
  training: boolean,
): Problem {
  return withMode(problem(model, examples, seed), training);
}

/** Small networks with batch norm, dropout and residual layers, in both modes. */
export const modeProblems: fc.Arbitrary<Problem> = fc.record({
  model: models.filter(isValid),
  // At least two: a batch norm in training mode has no variance of one value.
  examples: fc.integer({ min: 2, max: 6 }),
  seed: fc.nat(),
  training: fc.boolean(),
}).map(({ model, examples, seed, training }) => modeProblem(model, examples, seed, training));

/** The same in evaluation mode alone, where every example has a loss of its own. */
export const evaluationProblems: fc.Arbitrary<Problem> = modeProblems.filter(({ mode }) =>
  mode?.kind !== "training"
);
