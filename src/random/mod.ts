/**
 * Named streams of random numbers and the laws drawn from them.
 *
 * A stream is keyed by its path (`stream(experimentId, seed, "minibatches")`) and nothing else: no global state, no seeds by
 * increment, the same numbers on every machine in whatever order streams are opened.
 *
 * @module
 */
export { drawWithoutReplacement } from "./draw_without_replacement.ts";
export { drawWithReplacement } from "./draw_with_replacement.ts";
export { exponential } from "./exponential.ts";
export { fillNormal, normal } from "./normal.ts";
export { normalBlock } from "./normal_block.ts";
export { type PathPart } from "./path_key.ts";
export { permutation } from "./permutation.ts";
export { positiveStable } from "./positive_stable.ts";
export { rademacher } from "./rademacher.ts";
export { stable, type StableParameters } from "./stable.ts";
export { type StableParameterization } from "./stable_transform.ts";
export { Stream, stream } from "./stream.ts";
export { symmetricStable } from "./symmetric_stable.ts";
export { uniformInteger } from "./uniform_integer.ts";
