/** What a cell produces of the noise as a vector: M1 and P7i. @module */
import { z } from "zod";

const number = z.number();
const count = z.int().nonnegative();

/** Statistics of multivariate normality of one sample. */
export const JointStatistics = z.strictObject({
  mardiaSkewness: number.describe("Mardia's b₁ₚ"),
  mardiaKurtosis: number.describe("Mardia's b₂ₚ"),
  henzeZirkler: number,
  energy: number,
});
/** Statistics of one sample. */
export type JointStatistics = z.infer<typeof JointStatistics>;

/** One set of noise vectors, whitened on its first half, tested on the second. */
export const JointSample = z.strictObject({
  whole: JointStatistics.describe("of the whitened vectors g"),
  unit: JointStatistics.describe("of g/‖g‖"),
  normVariation: number.describe("coefficient of variation of ‖g‖², before whitening"),
  direction: z.strictObject({
    acceptedShapiroWilk: z.boolean(),
    acceptedAndersonDarling: z.boolean(),
  }).nullable().describe(
    "whether the tests accept the held-out half along the direction that FastICA found; null where it did not search",
  ),
});
/** One set of noise vectors. */
export type JointSample = z.infer<typeof JointSample>;

/** Noise as a vector, beside Gaussian surrogates through the same map. */
export const JointResult = z.strictObject({
  components: count.describe("number of components, k"),
  draws: count.describe("vectors that are tested; as many found the map"),
  batchSize: count,
  noise: JointSample,
  surrogates: z.array(JointSample).readonly(),
  gaussianNormVariation: number.describe(
    "√(2/r_eff): what the coefficient of variation of ‖g‖² is for a Gaussian",
  ),
  normPValue: number.describe(
    "p-value of Kolmogorov–Smirnov's two-sample test of ‖g‖² against one surrogate's",
  ),
});
/** Noise as a vector. */
export type JointResult = z.infer<typeof JointResult>;
