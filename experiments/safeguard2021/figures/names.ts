/** Names of methods and attacks in charts. @module */
import type { AttackName, Method } from "../runs/record.ts";

/** Who averages. */
export const METHODS: Readonly<Record<Method, string>> = {
  double: "double safeguard",
  mean: "mean of all",
  "coordinate-median": "coordinate median",
  "geometric-median": "geometric median",
  krum: "Krum",
  zeno: "Zeno",
  single: "single safeguard",
  "honest-mean": "mean of the honest",
};

/** What the attackers send. */
export const ATTACK_NAMES: Readonly<Record<AttackName, string>> = {
  none: "no attack",
  "sign-flip": "sign flip",
  zero: "zero",
  "label-flip": "label flip",
  delayed: "delayed",
  safeguard: "safeguard ×.4",
  variance: "variance",
};
