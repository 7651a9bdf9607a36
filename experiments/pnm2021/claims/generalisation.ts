/** PNM-1, PNM-2: does PNM generalise better, and by its noise? @module */
import { cifar } from "../cifar/study.ts";
import { labels } from "../labels/study.ts";
import { gain, halfGain } from "../reading/contrasts.ts";
import { trainingClaim } from "./training_claim.ts";

const reads = [labels, cifar];

/** PNM-1b: by the paper's metric. */
export const pnm1b = trainingClaim({
  id: "PNM-1b",
  statement: "PNM generalises better than SGDM at the paper's pairing, at the best epoch.",
  source: "the table in the README of the authors' code",
  effect: "θ = err SGDM − err PNM, points of test error at each arm's best epoch",
  theta: (arms) => gain(arms, "best"),
  measures: ["best"],
  reads,
});

/** PNM-1l: without selection on the test set. */
export const pnm1l = trainingClaim({
  id: "PNM-1l",
  statement: "PNM generalises better than SGDM at the paper's pairing, at the last epoch.",
  source: "derived metric: the last epoch is not chosen on the test set",
  effect: "θ = err SGDM − err PNM, points of test error at the last epoch",
  theta: (arms) => gain(arms, "last"),
  measures: ["last"],
  reads,
});

/** PNM-2b: against both controls, by the paper's metric. */
export const pnm2b = trainingClaim({
  id: "PNM-2b",
  statement:
    "The gain comes from noise amplification: more than half of it remains against SGDM matched in effective learning " +
    "rate and decay, at the best epoch.",
  source: "derived test of the paper's reading",
  effect: "θ = err matched − ½ err SGDM − ½ err PNM, points of test error at each arm's best epoch",
  theta: (arms) => halfGain(arms, "best"),
  measures: ["best"],
  reads,
});

/** PNM-2l: against both controls, without selection. */
export const pnm2l = trainingClaim({
  id: "PNM-2l",
  statement:
    "The gain comes from noise amplification: more than half of it remains against SGDM matched in effective learning " +
    "rate and decay, at the last epoch.",
  source: "derived test of the paper's reading",
  effect: "θ = err matched − ½ err SGDM − ½ err PNM, points of test error at the last epoch",
  theta: (arms) => halfGain(arms, "last"),
  measures: ["last"],
  reads,
});
