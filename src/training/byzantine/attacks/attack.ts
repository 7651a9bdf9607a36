/** What Byzantine workers send, as data. @module */
import { delayed } from "./delayed.ts";
import { innerProduct } from "./inner_product.ts";
import { flippedLabels } from "./label_flip.ts";
import { scaled } from "./scaled.ts";
import { alieFactor, variance } from "./variance.ts";

/**
 * An attack.
 *
 * - `none`: the worker's own gradient
 * - `sign-flip`: −g
 * - `zero`: 0
 * - `label-flip`: the gradient at the labels (classes − 1) − l
 * - `delayed`: the worker's own gradient of `steps` steps ago; honest before there is one
 * - `scaled`: −`rho`·g
 * - `variance`: mean − z·sd of the honest gradients, coordinate by coordinate, sd with divisor h − `ddof` (Baruch et al. 2019,
 *   "A Little Is Enough"); z as given, or by that paper's formula
 * - `inner-product`: −`epsilon` times the mean of the honest gradients (Xie et al. 2019, "Fall of Empires")
 */
export type Attack =
  | { readonly kind: "none" }
  | { readonly kind: "sign-flip" }
  | { readonly kind: "zero" }
  | { readonly kind: "label-flip"; readonly classes: number }
  | { readonly kind: "delayed"; readonly steps: number }
  | { readonly kind: "scaled"; readonly rho: number }
  | { readonly kind: "variance"; readonly z: number | "formula"; readonly ddof: 0 | 1 }
  | { readonly kind: "inner-product"; readonly epsilon: number };

/** An attack under way. */
export interface AttackRun {
  /** Whether the Byzantine workers' own gradients are needed. */
  readonly needsOwn: boolean;
  /** The labels that Byzantine workers train on. */
  labels(labels: Int32Array): Int32Array;
  /**
   * What the Byzantine workers send; asked for steps 0, 1, 2, … in order. Vectors may be shared between workers.
   *
   * @param own their own gradients; empty where not needed
   * @param honest the honest workers' gradients of the same step
   */
  send(own: readonly Float32Array[], honest: readonly Float32Array[]): readonly Float32Array[];
}

/**
 * Begins an attack.
 *
 * @param attack which
 * @param workers m, all workers
 * @param byzantine how many of them attack
 * @returns one run's attack, which may remember earlier steps; it sends `byzantine` vectors of length P a step
 * @throws {RangeError} if a number of the attack is out of its range
 *
 * @example
 * ```ts
 * import { startAttack } from "./attack.ts";
 * import assert from "node:assert/strict";
 *
 * const run = startAttack({ kind: "scaled", rho: 0.5 }, 3, 1);
 * const [sent] = run.send([Float32Array.of(2)], [Float32Array.of(1), Float32Array.of(3)]);
 * assert.deepEqual([...sent!], [-1]);
 * ```
 */
export function startAttack(attack: Attack, workers: number, byzantine: number): AttackRun {
  const own = (send: AttackRun["send"], labels = (l: Int32Array) => l): AttackRun => ({
    needsOwn: true,
    labels,
    send,
  });
  const same = (of: (honest: readonly Float32Array[]) => Float32Array): AttackRun => ({
    needsOwn: false,
    labels: (l) => l,
    send: (_, honest) => new Array<Float32Array>(byzantine).fill(of(honest)),
  });
  switch (attack.kind) {
    case "none":
      return own((g) => g);
    case "sign-flip":
      return own((g) => g.map((one) => scaled(one, 1)));
    case "zero":
      return same((honest) => new Float32Array(honest[0]!.length));
    case "label-flip":
      return own((g) => g, (labels) => flippedLabels(labels, attack.classes));
    case "delayed":
      return own(delayed(attack.steps));
    case "scaled":
      return own((g) => g.map((one) => scaled(one, attack.rho)));
    case "variance": {
      const z = attack.z === "formula" ? alieFactor(workers, byzantine) : attack.z;
      return same((honest) => variance(honest, z, attack.ddof));
    }
    case "inner-product":
      return same((honest) => innerProduct(honest, attack.epsilon));
  }
}
