/** How a drift moves a chain. @module */

/** A rule with whatever it remembers: momentum, preconditioner. It belongs to one chain. */
export interface Update {
  /** Moves θ in place, by a drift that estimates ∇U(θ). */
  move(theta: Float64Array, drift: Float64Array): void;
}
