/** Descriptions of one sample: order, ranks, moments, L-moments. @module */
export { type LMoments, lMoments } from "./l_moments.ts";
export { type Midranks, midranks } from "./midranks.ts";
export { mean } from "./mean.ts";
export { type Moments, moments } from "./moments.ts";
export { quantiles } from "./quantiles.ts";
export { sorted } from "./sorted.ts";
export { StreamingMoments } from "./streaming_moments.ts";
