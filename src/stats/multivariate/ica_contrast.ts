/** The contrasts by which FastICA measures how far a direction is from Gaussian. @module */
/** A measure of non-Gaussianity along a direction: G, g = G′, g′, and E G(ν) for ν ~ N(0, 1). */
export interface IcaContrast {
  /** G(y). */
  readonly value: (y: number) => number;
  /** g(y) = G′(y). */
  readonly slope: (y: number) => number;
  /** g′(y). */
  readonly curvature: (y: number) => number;
  /** E G(ν). */
  readonly gaussianMean: number;
}

/**
 * The contrasts of FastICA (Hyvärinen, IEEE Transactions on Neural Networks 10 (1999) 626–634):
 * `tanh`, G(y) = log cosh y, robust; `kurtosis`, G(y) = y⁴/4, the most sensitive to heavy tails.
 */
export const icaContrasts: Readonly<Record<"tanh" | "kurtosis", IcaContrast>> = {
  tanh: {
    // log cosh y without overflow.
    value: (y) => Math.abs(y) + Math.log1p(Math.exp(-2 * Math.abs(y))) - Math.LN2,
    slope: Math.tanh,
    curvature: (y) => 1 - Math.tanh(y) ** 2,
    gaussianMean: 0.374567207491438,
  },
  kurtosis: {
    value: (y) => y ** 4 / 4,
    slope: (y) => y ** 3,
    curvature: (y) => 3 * y * y,
    gaussianMean: 3 / 4,
  },
};
