/** Settings of a cell of the small net. @module */
import { z } from "zod";

/** One regression problem, sampled by SGLD and S-SGLD. */
export const BnnSettings = z.strictObject({
  /** H, tanh units. */
  hidden: z.int().positive(),
  /** N, training pairs. */
  examples: z.int().positive(),
  /** σ, known. */
  noise: z.number().positive(),
  /** M: a random balanced partition. */
  groups: z.int().positive(),
  /** Steps of S-SGLD; SGLD runs M times as many. */
  structuredSteps: z.int().positive(),
  /** States that S-SGLD remembers, its start included. */
  memory: z.int().positive(),
  /** Steps and learning rate of Adam on the way to the MAP. */
  map: z.strictObject({ steps: z.int().positive(), rate: z.number().positive() }),
  /** The rule: SGLD with ε·λ_max, or pSGLD with the released noise and a fixed step. */
  rule: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("sgld"), relativeStep: z.number().positive() }),
    z.strictObject({ kind: z.literal("released-psgld"), step: z.number().positive() }),
  ]),
  /** Steps of S-SGLD at which predictions are compared; the last is judged. */
  predictionSteps: z.array(z.int().positive()).readonly(),
  testPairs: z.int().positive(),
  /** Hamiltonian Monte Carlo as a reference, or none. */
  reference: z.strictObject({
    warmup: z.int().positive(),
    samples: z.int().positive(),
    length: z.number().positive(),
  }).nullable(),
});
/** One regression problem, sampled by SGLD and S-SGLD. */
export type BnnSettings = z.infer<typeof BnnSettings>;
