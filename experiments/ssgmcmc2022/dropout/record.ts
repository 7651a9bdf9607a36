/** What a dropout cell records. @module */
import { z } from "zod";

/** Over chains and kept steps. */
export const PairMoments = z.strictObject({
  /** Mean of θ², both coordinates together. */
  square: z.number(),
  /** Mean of θ₁θ₂. */
  product: z.number(),
});
/** Over chains and kept steps. */
export type PairMoments = z.infer<typeof PairMoments>;

/** All samplers on one target. */
export const DropoutResult = z.strictObject({
  dropout: z.array(PairMoments.extend({ keep: z.number() })).readonly(),
  /** SGLD with noise of variance ε. */
  released: PairMoments,
  /** SGLD with noise of variance 2ε. */
  corrected: PairMoments,
});
/** All samplers on one target. */
export type DropoutResult = z.infer<typeof DropoutResult>;
