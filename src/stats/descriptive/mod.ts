/** Descriptions of one sample: order, ranks, moments, L-moments. @module */
export { type LMoments, lMoments } from "./l_moments.ts";
export { type Midranks, midranks } from "./midranks.ts";
export { type Moments, moments } from "./moments.ts";
export { sorted } from "./sorted.ts";
export { StreamingMoments } from "./streaming_moments.ts";
