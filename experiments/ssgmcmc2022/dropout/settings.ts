/** Settings of a dropout cell. @module */
import { z } from "zod";

/** Chains on N(0, [[1, ρ], [ρ, 1]]). */
export const DropoutSettings = z.strictObject({
  /** ρ. */
  correlation: z.number().gt(-1).lt(1),
  /** Chains, all from N(0, startVariance·I). */
  chains: z.int().positive(),
  startVariance: z.number().positive(),
  /** The dropout form of S-SGLD, each coordinate its own group. */
  dropout: z.strictObject({
    /** p. */
    keeps: z.array(z.number().gt(0).max(1)).readonly(),
    /** ε/p. */
    stepPerKeep: z.number().positive(),
    steps: z.int().positive(),
    dropped: z.int().positive(),
    /** States of every chain that all of them remember. */
    memory: z.int().positive(),
  }),
  /** SGLD, with the released noise and with twice its variance. */
  sgld: z.strictObject({
    stepSize: z.number().positive(),
    steps: z.int().positive(),
    dropped: z.int().positive(),
  }),
});
/** Chains on N(0, [[1, ρ], [ρ, 1]]). */
export type DropoutSettings = z.infer<typeof DropoutSettings>;
