/** Random small convolutional networks for the conformance tests. @module */
import fc from "fast-check";
import { UserError } from "../../src/base/errors.ts";
import type { Activation, Layer, Loss, Model } from "../../src/models/model.ts";
import { validateModel } from "../../src/models/validate.ts";
import { type Problem, problem } from "./problem.ts";

const activation = fc.constantFrom<Activation>("relu", "tanh", "identity");
const loss = fc.constantFrom<Loss>("cross-entropy", "linear-hinge");
const upTo = (max: number) => fc.integer({ min: 1, max });

const convolution: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("conv2d" as const),
  channels: upTo(3),
  kernel: upTo(4),
  stride: upTo(3),
  padding: fc.integer({ min: 0, max: 3 }),
  bias: fc.boolean(),
  activation,
});

const pooling: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({
    kind: fc.constant("max-pool" as const),
    kernel: upTo(3),
    stride: upTo(3),
    padding: fc.integer({ min: 0, max: 1 }),
  }),
  fc.record({ kind: fc.constant("average-pool" as const), kernel: upTo(3), stride: upTo(3) }),
  fc.record({ kind: fc.constant("activation" as const), activation }),
);

const dense: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("dense" as const),
  units: upTo(5),
  bias: fc.boolean(),
  activation,
});

const bridge = fc.constantFrom<Layer[]>(
  [],
  [{ kind: "flatten" }],
  [{ kind: "global-average-pool" }],
);

/** Networks that begin with images: one or two convolutions, each with or without a pooling, then dense layers. */
const models: fc.Arbitrary<Model> = fc.record({
  input: fc.tuple(upTo(3), upTo(7), upTo(7)),
  images: fc.array(fc.tuple(convolution, fc.option(pooling, { nil: undefined })), {
    minLength: 1,
    maxLength: 2,
  }),
  poolFirst: fc.boolean(),
  bridge,
  dense: fc.array(dense, { minLength: 1, maxLength: 2 }),
  loss,
}).map(({ input, images, poolFirst, bridge, dense, loss }) => {
  const blocks = images.map(([conv, pool]) => pool === undefined ? [conv] : [conv, pool]);
  const ordered = poolFirst ? blocks.map((block) => block.toReversed()) : blocks;
  return { input, layers: [...ordered.flat(), ...bridge, ...dense], loss };
});

function isValid(model: Model): boolean {
  try {
    validateModel(model);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Small convolutional networks of every shape, kernel, stride and padding that fits, with weights and a batch. */
export const imageProblems: fc.Arbitrary<Problem> = fc.record({
  model: models.filter(isValid),
  examples: upTo(5),
  seed: fc.nat(),
}).map(({ model, examples, seed }) => problem(model, examples, seed));
