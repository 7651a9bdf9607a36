/** What is not Gaussian about the noise vector: its length, or its direction? @module */
import type { Paper } from "../../src/claims/paper.ts";
import { noise } from "../panigrahi2019/noise/study.ts";
import { m1 } from "./claims/m1.ts";
import { jointRejection } from "./figures/joint_rejection.ts";

/** A question of our own, on the noise that panigrahi2019 measures. */
export const norms: Paper = {
  id: "norms",
  title: "Is it the length of the noise vector that is not Gaussian?",
  citation: "sgn-lab's own questions",
  studies: [],
  claims: [m1],
  figures: [{
    id: "joint-rejection",
    reads: [noise],
    claims: ["M1", "P7i"],
    draw(records) {
      const drawn = jointRejection(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  }],
};
