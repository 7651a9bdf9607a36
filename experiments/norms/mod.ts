/** What is not Gaussian about the noise vector: its length, or its direction? @module */
import type { Paper } from "../../src/claims/paper.ts";
import { joint } from "./joint/study.ts";

/** A question of our own, on the training runs of panigrahi2019. */
export const norms: Paper = {
  id: "norms",
  title: "Is it the length of the noise vector that is not Gaussian?",
  citation: "sgn-lab's own questions",
  studies: [joint],
  claims: [],
  figures: [],
};
