/** Distribution functions that the tests rest on. @module */
export { betaQuantile } from "./beta_quantile.ts";
export { chiSquareSurvival } from "./chi_square_survival.ts";
export { fSurvival } from "./f_survival.ts";
export { incompleteBeta, incompleteBetaUpper } from "./incomplete_beta.ts";
export { logGamma } from "./log_gamma.ts";
export { noncentralTSurvival } from "./noncentral_t_survival.ts";
export { logNormalCdf, normalCdf, normalPdf, normalQuantile } from "./normal.ts";
export { tCdf, tQuantile } from "./student.ts";
