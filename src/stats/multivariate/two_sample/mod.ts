/** Whether two samples come from one law. @module */

export {
  type AndersonDarlingKSample,
  andersonDarlingKSample,
  type Permutations,
} from "./anderson_darling_k_sample.ts";
export { type EnergyDistance, energyDistance } from "./energy_distance.ts";
export {
  type KolmogorovSmirnovTwoSample,
  kolmogorovSmirnovTwoSample,
} from "./kolmogorov_smirnov.ts";
