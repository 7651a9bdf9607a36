/** The error rate of a family. @module */

/** Family-wise error rate of a paper's claims. */
export const FAMILY_ALPHA = 0.05;
