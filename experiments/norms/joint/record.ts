/** What a cell produces: the noise as a vector, beside Gaussian vectors. All of it survives JSON. @module */
import { z } from "zod";

const number = z.number();
const count = z.int().nonnegative();
const share = number.min(0).max(1);

/** Statistics of multivariate normality of one sample. */
export const JointStatistics = z.strictObject({
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
});
/** One set of noise vectors. */
export type JointSample = z.infer<typeof JointSample>;

/** Noise of one batch size at a late checkpoint. */
export const LateNoise = z.strictObject({
  step: count,
  fraction: number.positive().describe("step over T: 1 or 2"),
  batchSize: count,
  noise: JointSample,
  normVariation: number.describe("coefficient of variation of ‖g‖² before whitening"),
  gaussianNormVariation: number.describe(
    "√(2/r_eff): what the coefficient of variation of ‖g‖² is for a Gaussian",
  ),
});
/** Noise of one batch size at a late checkpoint. */
export type LateNoise = z.infer<typeof LateNoise>;

/** Shares of random splits at which a test accepts the half that was not searched. */
const Accepted = z.strictObject({ shapiroWilk: share, andersonDarling: share });
/** Shares accepted. */
export type Accepted = z.infer<typeof Accepted>;

/** The direction that FastICA finds on one half of the vectors, tested on the other, at the early checkpoint. */
export const Searched = z.strictObject({
  step: count,
  batchSize: count,
  splits: count.describe("random splits into halves, of the noise and of every surrogate set"),
  noise: Accepted,
  surrogate: Accepted.describe("over all splits of all sets"),
});
/** The searched direction. */
export type Searched = z.infer<typeof Searched>;

/** Noise as a vector along one training run. */
export const JointResult = z.strictObject({
  stepsToFit: count,
  fitted: z.boolean(),
  components: count.describe("number of components, k"),
  draws: count.describe("vectors that are tested; as many found the map"),
  late: z.array(LateNoise).readonly().describe("empty where the run did not fit"),
  gaussian: z.array(JointSample).readonly().describe(
    "standard normal vectors through the same map: the null of every checkpoint and batch size, since whitening leaves a " +
      "Gaussian's statistics a law that depends on n and k alone",
  ),
  searched: Searched,
});
/** Noise as a vector along one training run. */
export type JointResult = z.infer<typeof JointResult>;
