/** A bound on generalisation as its checks see it. @module */
import type { bestSigma } from "../../src/bounds/best_sigma.ts";
import type { BumpTask } from "../../src/bounds/bump_loss.ts";
import type { flatnessTerm } from "../../src/bounds/flatness.ts";
import type { minibatchVariance } from "../../src/bounds/minibatch_variance.ts";
import type { directTerm } from "../../src/bounds/neu.ts";
import type { PathStep } from "../../src/bounds/path_statistics.ts";
import type { SmoothedRisks } from "../../src/bounds/smoothing.ts";
import type { BoundTestBed } from "../../src/bounds/test_bed.ts";
import type { WangMaoStep } from "../../src/bounds/wang_mao.ts";

/** The parts of an evaluated bound. */
export interface BoundSubject {
  /** The task that it is tried on, with its R. */
  bed(task: BumpTask): BoundTestBed;
  /** First term of Neu et al., 2R² form. */
  neu(path: readonly PathStep[], range: number, examples: number): number;
  /** The same before V and Γ are split. */
  direct: typeof directTerm;
  /** First term of Wang and Mao, logarithmic. */
  wangMao(path: readonly WangMaoStep[], range: number, examples: number, d: number): number;
  /** V of a minibatch. */
  variance: typeof minibatchVariance;
  /** Δ. */
  smoothing(runs: readonly SmoothedRisks[]): number;
  /** What Δ tends to as σ → 0. */
  flatness: typeof flatnessTerm;
  /** The bound at its best σ. */
  best: typeof bestSigma;
  /** V of minibatches of 8 of a training set of one-dimensional gradients whose population mean is 0. */
  estimate(gradients: Float64Array): number;
}
