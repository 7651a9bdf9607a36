/** Tests of normality of one sample. @module */
export {
  ANDERSON_DARLING_LEVELS,
  andersonDarling,
  type AndersonDarlingConstants,
  type AndersonDarlingResult,
  andersonDarlingSorted,
} from "./anderson_darling.ts";
export { andersonDarlingKnown, type KnownLaw, normalLaw } from "./anderson_darling_known.ts";
export {
  CRAMER_VON_MISES_MINIMUM,
  cramerVonMises,
  type CramerVonMisesResult,
} from "./cramer_von_mises.ts";
export { dagostinoPearson } from "./dagostino_pearson.ts";
export { JARQUE_BERA_MINIMUM, jarqueBera } from "./jarque_bera.ts";
export { KURTOSIS_Z_MINIMUM, kurtosisZ } from "./kurtosis_z.ts";
export { lilliefors, LILLIEFORS_MINIMUM } from "./lilliefors.ts";
export {
  PEARSON_CHI_SQUARE_MINIMUM,
  pearsonChiSquare,
  type PearsonChiSquareResult,
} from "./pearson_chi_square.ts";
export {
  SHAPIRO_WILK_RANGE,
  shapiroWilk,
  shapiroWilkSorted,
  type TestResult,
} from "./shapiro_wilk.ts";
export { SKEWNESS_Z_MINIMUM, skewnessZ } from "./skewness_z.ts";
