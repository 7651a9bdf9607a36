/** How a sampler estimates the gradient that drives it. @module */
import type { Partition } from "../partition.ts";

/** The drift of a chain's step, out of one or more gradients of the energy. */
export interface Drift {
  /** Gradients that a step costs: one at one parameter vector each. */
  readonly evaluations: number;
  /** Whether the prior's gradient is wanted beside the whole one. */
  readonly scalesPrior: boolean;
  /** Begins a step at θ. */
  begin(theta: Float64Array): void;
  /** The point at which gradient q is taken, q = 0, 1, … in this order; valid until the next call. */
  point(q: number): Float64Array;
  /** Takes ∇U at that point, and the prior's part of it where it is wanted. */
  take(q: number, gradient: Float64Array, prior: Float64Array): void;
  /** The step's drift, once all gradients were taken. */
  readonly total: Float64Array;
  /** The partner that all groups of the step share, for energies with a shorter way than one gradient a group. */
  readonly shared?: { readonly partner: Float64Array; readonly partition: Partition };
  /** Takes a state of the chain in, its start among them. */
  remember(theta: Float64Array): void;
}
