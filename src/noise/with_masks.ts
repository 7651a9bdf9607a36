/** Dropout masks of one minibatch among many. @module */
import type { Network } from "../engines/engine.ts";
import type { PathPart } from "../random/path_key.ts";

/**
 * In training mode, the network with the masks of one minibatch: the child of its stream of masks that `path` names. In
 * evaluation mode, and without modes, the network itself.
 *
 * @param network in any mode
 * @param path what tells the minibatch apart
 *
 * @example
 * ```ts
 * import { withMasks } from "./with_masks.ts";
 * import { testNetwork } from "../training/testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const network = testNetwork({ sizes: [1, 2] });
 * assert.equal(withMasks(network, "minibatch", 3), network);
 * ```
 */
export function withMasks(network: Network, ...path: PathPart[]): Network {
  const { mode } = network;
  if (mode?.kind !== "training") return network;
  return network.inMode!({ ...mode, masks: mode.masks.child(...path) });
}
