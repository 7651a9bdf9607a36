/** What is called with hostile arguments: all that the faces name, and the parts of estimators that other rooms call. @module */
import * as random from "../../random/mod.ts";
import { threefry2x32 } from "../../random/threefry.ts";
import { mannWhitneyTail } from "../inference/mann_whitney_law.ts";
import { centre } from "../linear_algebra/centre.ts";
import { columnMeans } from "../linear_algebra/column_means.ts";
import { gram } from "../linear_algebra/gram.ts";
import { multiplyTransposed } from "../linear_algebra/multiply_transposed.ts";
import { solveLower } from "../linear_algebra/solve_lower.ts";
import { halves } from "../multivariate/halves.ts";
import { normalNull } from "../multivariate/normal_null.ts";
import { andersonDarlingLimitSurvival } from "../normality/anderson_darling_limit.ts";
import { betaQuantileSplit } from "../special/beta_quantile.ts";
import * as stats from "../mod.ts";

const PARTS = {
  andersonDarlingLimitSurvival,
  betaQuantileSplit,
  centre,
  columnMeans,
  gram,
  halves,
  mannWhitneyTail,
  multiplyTransposed,
  normalNull,
  solveLower,
  threefry2x32,
};

/** By name; classes and constants among them. */
export const HOSTILE_FUNCTIONS: Readonly<Record<string, unknown>> = {
  ...stats,
  ...random,
  ...PARTS,
};
