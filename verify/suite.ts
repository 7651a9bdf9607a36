/** All that is checked: one file per estimator joins here. @module */
import { type RunnablePlan, runnablePlan } from "./estimator_plan.ts";
import { andersonDarlingPlan } from "./estimators/anderson_darling.ts";
import { hillPlan } from "./estimators/hill.ts";
import { bootstrapPlan, clopperPearsonPlan } from "./estimators/intervals.ts";
import { logMomentPlan } from "./estimators/log_moment.ts";
import { holmPlan, signTestPlan, tTestPlan } from "./estimators/mean_tests.ts";
import { momentsPlan } from "./estimators/moments.ts";
import {
  cramerVonMisesPlan,
  dagostinoPearsonPlan,
  jarqueBeraPlan,
  lillieforsPlan,
} from "./estimators/more_normality.ts";
import {
  henzeZirklerPlan,
  mardiaKurtosisPlan,
  mardiaSkewnessPlan,
} from "./estimators/multivariate.ts";
import { normalSamplerPlan } from "./estimators/normal_sampler.ts";
import { pooledTailIndexPlan } from "./estimators/pooled_tail_index.ts";
import { ljungBoxPlan } from "./estimators/series.ts";
import { shapiroWilkPlan } from "./estimators/shapiro_wilk.ts";
import {
  stableCharacteristicFitPlan,
  stableLikelihoodFitPlan,
  stableQuantileFitPlan,
} from "./estimators/stable_fits.ts";
import { stableLawPlan } from "./estimators/stable_law.ts";
import { stableSamplerPlan } from "./estimators/stable_sampler.ts";
import { streamsPlan } from "./estimators/streams.ts";

/** The plans, in the order of the report. */
export const SUITE: readonly RunnablePlan[] = [
  runnablePlan(shapiroWilkPlan),
  runnablePlan(andersonDarlingPlan),
  runnablePlan(lillieforsPlan),
  runnablePlan(cramerVonMisesPlan),
  runnablePlan(jarqueBeraPlan),
  runnablePlan(dagostinoPearsonPlan),
  runnablePlan(momentsPlan),
  runnablePlan(mardiaSkewnessPlan),
  runnablePlan(mardiaKurtosisPlan),
  runnablePlan(henzeZirklerPlan),
  runnablePlan(logMomentPlan),
  runnablePlan(pooledTailIndexPlan),
  runnablePlan(hillPlan),
  runnablePlan(stableLawPlan),
  runnablePlan(stableQuantileFitPlan),
  runnablePlan(stableCharacteristicFitPlan),
  runnablePlan(stableLikelihoodFitPlan),
  runnablePlan(ljungBoxPlan),
  runnablePlan(tTestPlan),
  runnablePlan(signTestPlan),
  runnablePlan(holmPlan),
  runnablePlan(clopperPearsonPlan),
  runnablePlan(bootstrapPlan),
  runnablePlan(streamsPlan),
  runnablePlan(normalSamplerPlan),
  runnablePlan(stableSamplerPlan),
];
