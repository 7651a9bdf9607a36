/** The paper's momenta. @module */
import { noiseNorm } from "../../../src/optim/noise_norm.ts";

/** b1, whose square discounts each of the two momenta. */
export const B1 = 0.9;

/** b0, the weight of the negative momentum: γ = 5. */
export const B0 = 1;

/** √γ, by which PNM divides its learning rate. */
export const NORM: number = noiseNorm(B0);
