/** The colour of a sampler of images. @module */
import { nominal } from "../../../src/charts/marks/channel.ts";
import { SAMPLER_NAMES } from "../images/samplers.ts";

/** Samplers in the order of the study; `more` stands after them. */
export const samplerChannel = (...more: readonly string[]) =>
  nominal("sampler", null, { sort: [...Object.values(SAMPLER_NAMES), ...more] });
