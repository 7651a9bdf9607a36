/** PNM-7: PNM-1 and PNM-2 on images. @module */
import { images } from "../images/study.ts";
import { gain, halfGain } from "../reading/contrasts.ts";
import { trainingClaim } from "./training_claim.ts";

const reads = [images];

/** PNM-7b: as PNM-1b. */
export const pnm7b = trainingClaim({
  id: "PNM-7b",
  statement:
    "On MNIST images PNM generalises better than SGDM at the paper's pairing, at the best epoch.",
  source: "derived setting",
  effect: "θ = err SGDM − err PNM, points of test error at each arm's best epoch, by data set",
  theta: (arms) => gain(arms, "best"),
  measures: ["best"],
  reads,
});

/** PNM-7l: as PNM-1l. */
export const pnm7l = trainingClaim({
  id: "PNM-7l",
  statement:
    "On MNIST images PNM generalises better than SGDM at the paper's pairing, at the last epoch.",
  source: "derived setting and metric",
  effect: "θ = err SGDM − err PNM, points of test error at the last epoch, by data set",
  theta: (arms) => gain(arms, "last"),
  measures: ["last"],
  reads,
});

/** PNM-7m: as PNM-2b and PNM-2l together. */
export const pnm7m = trainingClaim({
  id: "PNM-7m",
  statement:
    "On MNIST images the gain comes from noise amplification: more than half of it remains against SGDM matched in " +
    "effective learning rate and decay.",
  source: "derived setting and test of the paper's reading",
  effect:
    "θ = err matched − ½ err SGDM − ½ err PNM, points of test error, mean of best and last epoch, by data set",
  theta: (arms) => (halfGain(arms, "best") + halfGain(arms, "last")) / 2,
  measures: ["best", "last"],
  reads,
});
