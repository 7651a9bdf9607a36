/** The question of the field: which claims of which papers answer it where. @module */
import type { ArgumentPlan, ArgumentSource } from "../src/report/argument.ts";

const DELTA = "Δ";

/** Random directions of panigrahi2019, judged by acceptance beside the surrogate. */
const RANDOM = {
  p4e: { claim: "P4e", at: "b = 32", holds: "not Gaussian", fails: "Gaussian", effect: DELTA },
  p4l: { claim: "P4l", at: "b = 32", holds: "not Gaussian", fails: "Gaussian", effect: DELTA },
  p1: {
    claim: "P1",
    at: "every class of b = 256, 1024 and 4096",
    holds: "Gaussian",
    fails: "not Gaussian",
    effect: DELTA,
  },
  p3: {
    claim: "P3",
    at: "b = 256",
    holds: "less Gaussian than early",
    fails: "not clearly less Gaussian than early",
    effect: "Δ late − Δ early",
  },
  p5: { claim: "P5", at: "b = 4096", holds: "Gaussian", fails: "not Gaussian", effect: DELTA },
} as const satisfies Record<string, ArgumentSource>;

/** Coordinates and eigenvectors against random directions. */
function beside(claim: string): ArgumentSource {
  return {
    claim,
    at: "b = 256",
    holds: "less Gaussian than random directions",
    fails: "not clearly less Gaussian than random directions",
    effect: "Δ random − Δ here",
  };
}

/** A tail index beside that of the Gaussian surrogate. */
function tails(claim: string, effect: string): ArgumentSource {
  return {
    claim,
    at: "b = 100",
    holds: "heavier than the Gaussian surrogate",
    fails: "not heavier than the Gaussian surrogate, within .05",
    effect,
  };
}

/** The law of the norms. */
function norms(claim: string): ArgumentSource {
  return {
    claim,
    at: "b = 100",
    holds: "nearer to SαS than to Gaussian",
    fails: "not clearly nearer to SαS than to Gaussian",
    effect: "D_G − D_S",
  };
}

const NONE: readonly ArgumentSource[] = [];

/** Columns: early and late, each at three ranges of b. */
export const argument: ArgumentPlan = {
  question: "Is stochastic gradient noise Gaussian, or heavy-tailed?",
  caption:
    "By axis, phase of training and minibatch size, as the verdicts have it: each entry names the b of its own claim. " +
    "Early is the first few per cent of the T steps to 100 % training accuracy, late is T and 2T. Δ: acceptance minus the Gaussian surrogate's, 0 is Gaussian; a and i: 1/α̂ pooled and over iterations, ½ is Gaussian.",
  rowTitle: "Axis",
  columns: [
    "Early, b ≤ 100",
    "Early, b = 256",
    "Early, b ≥ 1024",
    "Late, b ≤ 100",
    "Late, b = 256",
    "Late, b ≥ 1024",
  ],
  rows: [
    {
      title: "Over iterations: random directions",
      entries: [[RANDOM.p4e], [RANDOM.p1], [RANDOM.p1], [RANDOM.p4l], [RANDOM.p3], [RANDOM.p5]],
    },
    {
      title: "Over iterations: coordinates",
      entries: [
        [tails("S1ie", "i − i_s")],
        [beside("P7c")],
        NONE,
        [tails("S1il", "i − i_s"), {
          claim: "S5i",
          at: "b = 16 against 1024",
          holds: "heavier at the smaller b",
          fails: "not clearly heavier at the smaller b",
          effect: "i(16) − i(1024)",
        }],
        NONE,
        NONE,
      ],
    },
    {
      title: "Over iterations: top eigenvectors",
      entries: [NONE, [beside("P7e")], NONE, NONE, NONE, NONE],
    },
    {
      title: "Over parameters, pooled as released",
      entries: [[tails("S1se", "a − a_s")], NONE, NONE, [tails("S1sl", "a − a_s")], NONE, NONE],
    },
    {
      title: "Norms over iterations",
      entries: [[norms("S2e")], NONE, NONE, [norms("S2l")], NONE, NONE],
    },
  ],
};
