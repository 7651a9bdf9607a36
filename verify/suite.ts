/** All that is checked: one file per estimator joins here. @module */
import { type RunnablePlan, runnablePlan } from "./estimator_plan.ts";
import { adapnmPlan, simdAdapnmPlan } from "./estimators/adapnm.ts";
import { andersonDarlingPlan } from "./estimators/anderson_darling.ts";
import { batteryPlan } from "./estimators/battery.ts";
import { benjaminiHochbergPlan, tostPlan } from "./estimators/families.ts";
import { enginesPlan } from "./estimators/engines.ts";
import { hillPlan } from "./estimators/hill.ts";
import { bootstrapPlan, clopperPearsonPlan } from "./estimators/intervals.ts";
import { informationBoundsPlan } from "./estimators/information_bounds.ts";
import { lengthSharePlan } from "./estimators/length_share.ts";
import { lMomentsPlan, streamingMomentsPlan } from "./estimators/l_moments.ts";
import { iterationWisePlan, logMomentPlan } from "./estimators/log_moment.ts";
import { holmPlan, signTestPlan, tTestPlan } from "./estimators/mean_tests.ts";
import { momentsPlan } from "./estimators/moments.ts";
import {
  andersonDarlingKnownPlan,
  cramerVonMisesPlan,
  dagostinoPearsonPlan,
  jarqueBeraPlan,
  lillieforsPlan,
  pearsonChiSquarePlan,
} from "./estimators/more_normality.ts";
import {
  henzeZirklerPlan,
  mardiaKurtosisPlan,
  mardiaSkewnessPlan,
} from "./estimators/multivariate.ts";
import { normalSamplerPlan } from "./estimators/normal_sampler.ts";
import { pnmPlan, simdPnmPlan } from "./estimators/pnm.ts";
import { pooledTailIndexPlan } from "./estimators/pooled_tail_index.ts";
import { binomialTestPlan, dkwBandPlan, wilsonPlan } from "./estimators/proportions.ts";
import { mannWhitneyPlan, spearmanPermutationPlan, spearmanPlan } from "./estimators/rank_tests.ts";
import { effectiveSampleSizePlan } from "./estimators/effective_sample_size.ts";
import { detrendedFluctuationPlan, rescaledRangePlan } from "./estimators/hurst.ts";
import { ljungBoxPlan } from "./estimators/ljung_box.ts";
import { runningPlan } from "./estimators/running_statistics.ts";
import { varianceGrowthPlan } from "./estimators/variance_growth.ts";
import { robustAggregationPlan } from "./estimators/robust_aggregation.ts";
import { safeguardPlan } from "./estimators/safeguard.ts";
import {
  dropoutDriftPlan,
  linearPosteriorPlan,
  sgldPlan,
  structuredDriftPlan,
} from "./estimators/sampling.ts";
import { sequentialVerdictPlan } from "./estimators/sequential_verdict.ts";
import { shapiroWilkPlan } from "./estimators/shapiro_wilk.ts";
import {
  stableCharacteristicFitPlan,
  stableLikelihoodFitPlan,
  stableQuantileFitPlan,
} from "./estimators/stable_fits.ts";
import { stableCharacteristicFunctionPlan, stableLawPlan } from "./estimators/stable_law.ts";
import { stableSamplerPlan } from "./estimators/stable_sampler.ts";
import { streamsPlan } from "./estimators/streams.ts";
import {
  dekkersEinmahlDeHaanPlan,
  generalizedParetoPlan,
  peaksOverThresholdPlan,
  pickandsPlan,
  powerLawPlan,
  powerLawPValuePlan,
} from "./estimators/tail_indices.ts";
import {
  energyDistancePlan,
  energyStatisticPlan,
  kolmogorovSmirnovPlan,
  kSamplePlan,
  leastGaussianDirectionPlan,
  squaredNormPlan,
} from "./estimators/two_sample.ts";
import { verdictPlan } from "./estimators/verdict.ts";

/** The plans, in the order of the report. */
export const SUITE: readonly RunnablePlan[] = [
  runnablePlan(shapiroWilkPlan),
  runnablePlan(andersonDarlingPlan),
  runnablePlan(lillieforsPlan),
  runnablePlan(cramerVonMisesPlan),
  runnablePlan(jarqueBeraPlan),
  runnablePlan(dagostinoPearsonPlan),
  runnablePlan(pearsonChiSquarePlan),
  runnablePlan(andersonDarlingKnownPlan),
  runnablePlan(momentsPlan),
  runnablePlan(streamingMomentsPlan),
  runnablePlan(lMomentsPlan),
  runnablePlan(verdictPlan),
  runnablePlan(sequentialVerdictPlan),
  runnablePlan(lengthSharePlan),
  runnablePlan(mardiaSkewnessPlan),
  runnablePlan(mardiaKurtosisPlan),
  runnablePlan(henzeZirklerPlan),
  runnablePlan(energyStatisticPlan),
  runnablePlan(squaredNormPlan),
  runnablePlan(leastGaussianDirectionPlan),
  runnablePlan(kolmogorovSmirnovPlan),
  runnablePlan(kSamplePlan),
  runnablePlan(energyDistancePlan),
  runnablePlan(logMomentPlan),
  runnablePlan(iterationWisePlan),
  runnablePlan(pooledTailIndexPlan),
  runnablePlan(hillPlan),
  runnablePlan(pickandsPlan),
  runnablePlan(dekkersEinmahlDeHaanPlan),
  runnablePlan(peaksOverThresholdPlan),
  runnablePlan(generalizedParetoPlan),
  runnablePlan(powerLawPlan),
  runnablePlan(powerLawPValuePlan),
  runnablePlan(stableLawPlan),
  runnablePlan(stableCharacteristicFunctionPlan),
  runnablePlan(stableQuantileFitPlan),
  runnablePlan(stableCharacteristicFitPlan),
  runnablePlan(stableLikelihoodFitPlan),
  runnablePlan(ljungBoxPlan),
  runnablePlan(effectiveSampleSizePlan),
  runnablePlan(rescaledRangePlan),
  runnablePlan(detrendedFluctuationPlan),
  runnablePlan(varianceGrowthPlan),
  runnablePlan(runningPlan),
  runnablePlan(tTestPlan),
  runnablePlan(signTestPlan),
  runnablePlan(holmPlan),
  runnablePlan(benjaminiHochbergPlan),
  runnablePlan(tostPlan),
  runnablePlan(binomialTestPlan),
  runnablePlan(mannWhitneyPlan),
  runnablePlan(spearmanPlan),
  runnablePlan(spearmanPermutationPlan),
  runnablePlan(clopperPearsonPlan),
  runnablePlan(wilsonPlan),
  runnablePlan(dkwBandPlan),
  runnablePlan(bootstrapPlan),
  runnablePlan(streamsPlan),
  runnablePlan(normalSamplerPlan),
  runnablePlan(stableSamplerPlan),
  runnablePlan(enginesPlan),
  runnablePlan(pnmPlan),
  runnablePlan(simdPnmPlan),
  runnablePlan(adapnmPlan),
  runnablePlan(simdAdapnmPlan),
  runnablePlan(robustAggregationPlan),
  runnablePlan(safeguardPlan),
  runnablePlan(batteryPlan),
  runnablePlan(informationBoundsPlan),
  runnablePlan(sgldPlan),
  runnablePlan(structuredDriftPlan),
  runnablePlan(dropoutDriftPlan),
  runnablePlan(linearPosteriorPlan),
];
