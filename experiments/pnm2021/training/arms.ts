/** The three arms of a comparison: another update each, all else the same. @module */
import { noiseNorm } from "../../../src/optim/noise_norm.ts";
import type { Optimizer } from "../../../src/optim/optimizer.ts";
import { pnm } from "../../../src/optim/pnm.ts";
import { sgd } from "../../../src/optim/sgd.ts";
import type { Protocol } from "./protocol.ts";
import type { TrainedArms } from "./record.ts";

/** Momentum of momentum SGD, and b1 of PNM. */
const MOMENTUM = 0.9;

/** Weight of PNM's negative momentum, b0; √γ = √5. */
const NEGATIVE = 1;

/** What an arm trains by. */
export interface Arm {
  /** The update. */
  readonly optimizer: Optimizer;
  /** Its learning rate before the first fall. */
  readonly learningRate: number;
}

/**
 * PNM at the paper's pairing, momentum SGD at the paper's pairing, and momentum SGD matched to PNM in the effective learning
 * rate (PNM's step is η/√γ in the long run) and in the effective decay (PNM rests where ∇L = −√γ·λ·θ).
 *
 * @param protocol η and λ of momentum SGD
 */
export function arms(
  { learningRate, weightDecay }: Pick<Protocol, "learningRate" | "weightDecay">,
): Record<keyof TrainedArms, Arm> {
  const norm = noiseNorm(NEGATIVE);
  return {
    pnm: {
      optimizer: pnm({ b1: MOMENTUM, b0: NEGATIVE, weightDecay, decoupled: true }),
      learningRate: learningRate / (1 - MOMENTUM),
    },
    sgdm: { optimizer: sgd({ momentum: MOMENTUM, weightDecay }), learningRate },
    matched: {
      optimizer: sgd({ momentum: MOMENTUM, weightDecay: weightDecay * norm }),
      learningRate: learningRate / norm,
    },
  };
}
