/** What is not Gaussian about the noise vector: its length, or its direction? @module */
import type { FigureOf, Paper } from "../../src/claims/paper.ts";
import type { Figure } from "../../src/records/figure.ts";
import type { Records } from "../../src/records/records.ts";
import { m1 } from "./claims/m1.ts";
import { p7i } from "./claims/p7i.ts";
import { jointExcess } from "./figures/joint_excess.ts";
import { searchedDirections } from "./figures/searched.ts";
import { joint } from "./joint/study.ts";

function figure(id: string, claim: string, draw: (records: Records) => Figure): FigureOf {
  return {
    id,
    reads: [joint],
    claims: [claim],
    draw(records) {
      const drawn = draw(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  };
}

/** Questions of our own, on the training runs of panigrahi2019. */
export const norms: Paper = {
  id: "norms",
  title: "Is it the length of the noise vector that is not Gaussian?",
  citation: "sgn-lab's own questions",
  addendum: "experiments/norms/ADDENDUM.md",
  studies: [joint],
  claims: [m1, p7i],
  families: { norms: ["M1", "P7i"] },
  figures: [
    figure("joint-excess", "M1", jointExcess),
    figure("searched-direction", "P7i", searchedDirections),
  ],
};
