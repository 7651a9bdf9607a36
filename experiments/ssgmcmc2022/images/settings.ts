/** Settings of a cell of images. @module */
import { z } from "zod";

const count = z.int().positive();

/** A sampler; its step costs 1, `groups` or `draws` gradients. */
const Sampler = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sgld") }),
  /** A random balanced partition, every group with partners of its own. */
  z.strictObject({ kind: z.literal("structured"), groups: count }),
  /** Every weight is its own group; a step of ε·keep. */
  z.strictObject({
    kind: z.literal("dropout"),
    keep: z.number().positive().max(1),
    draws: count,
  }),
]);
/** A sampler. */
export type Sampler = z.infer<typeof Sampler>;

/** One classification problem, sampled by several samplers at the same number of gradients. */
export const ImagesSettings = z.strictObject({
  data: z.strictObject({
    id: z.string().describe("on the command line, e.g. mnist"),
    training: count,
    test: count,
  }),
  /** 784-10-10 with bias, or ResNet-20 without batch norm, under which no example has an energy of its own. */
  net: z.enum(["784-10-10", "resnet-20"]),
  batchSize: count,
  /** s of the prior N(0, s²·I). */
  priorDeviation: z.number().positive(),
  /** Minibatch steps and learning rate of Adam on the way to the start. */
  start: z.strictObject({ steps: count, rate: z.number().positive() }),
  /** The rule: SGLD with ε·λ_max, or pSGLD with the released noise and a fixed step. */
  rule: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("sgld"),
      relativeStep: z.number().positive(),
      /** Training examples that λ_max is taken on. */
      curvatureExamples: count,
    }),
    z.strictObject({ kind: z.literal("released-psgld"), step: z.number().positive() }),
  ]),
  samplers: z.array(Sampler).readonly(),
  /** States that a structured sampler remembers. */
  memory: count,
  /** Gradients between two states that are kept, a multiple of every sampler's cost. */
  spacing: count,
  /** Numbers of kept states at which mixtures are scored, ascending. */
  mixtures: z.array(count).nonempty().readonly(),
  /** Largest lag of the autocorrelation, in kept states. */
  lags: count,
});
/** One classification problem. */
export type ImagesSettings = z.infer<typeof ImagesSettings>;
