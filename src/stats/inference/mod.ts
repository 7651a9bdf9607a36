/** Intervals, tests of location and rank, multiple testing, equivalence. @module */
export { benjaminiHochberg } from "./benjamini_hochberg.ts";
export { binomialTail } from "./binomial_tail.ts";
export { binomialTest } from "./exact_binomial.ts";
export { bootstrapInterval, type BootstrapOptions } from "./bootstrap_interval.ts";
export { clopperPearson } from "./clopper_pearson.ts";
export { type DkwBand, dkwBand, dkwHalfWidth } from "./dkw_band.ts";
export { signTest, type SignTestResult } from "./exact_sign.ts";
export { holm } from "./holm.ts";
export { mannWhitney, type MannWhitneyResult } from "./mann_whitney.ts";
export { MANN_WHITNEY_EXACT_STEPS, mannWhitneyTail } from "./mann_whitney_law.ts";
export { type MeanInterval, meanInterval } from "./mean_interval.ts";
export { seedsToDecide, type SeedsToDecideOptions, tTestPower } from "./seeds_to_decide.ts";
export { spearman, spearmanPermutation, type SpearmanPermutations } from "./spearman.ts";
export { type Alternative, tTest, type TTestResult } from "./student_t.ts";
export { tost } from "./tost.ts";
export { wilson } from "./wilson.ts";
