/** A network as it is at a moment of training. @module */
import type { Network } from "../engines/engine.ts";
import type { Checkpoint } from "./checkpoint.ts";

/**
 * The network in evaluation mode with a checkpoint's running statistics: what losses, projections and noise at its
 * parameters are computed by. A network without batch norm and dropout is returned as it is.
 *
 * @param network the compiled network, in any mode
 * @param checkpoint its statistics
 * @returns a pure function of parameters and batch: `network` itself, or a view of it
 *
 * @example
 * ```ts
 * import { evaluationNetwork } from "./evaluation_network.ts";
 * import { testNetwork } from "./testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const network = testNetwork({ sizes: [1, 2] });
 * assert.equal(evaluationNetwork(network, {}), network);
 * ```
 */
export function evaluationNetwork(
  network: Network,
  { statistics }: Pick<Checkpoint, "statistics">,
): Network {
  if (network.inMode === undefined || statistics === undefined) return network;
  return network.inMode({ kind: "evaluation", statistics });
}
