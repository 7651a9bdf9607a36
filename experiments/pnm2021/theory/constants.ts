/** The paper's momenta. @module */

/** b1, whose square discounts each of the two momenta. */
export const B1 = 0.9;

/** b0, the weight of the negative momentum: γ = 5. */
export const B0 = 1;
