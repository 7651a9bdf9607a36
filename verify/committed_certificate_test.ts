import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { experiments } from "../experiments/mod.ts";
import { hasherFor } from "../src/runner/project_hasher.ts";
import { loadEstimatorGate } from "./estimator_gate.ts";

/** Sample sizes at which the laptop profile uses every estimator; joint tests and column tests alike. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  shapiroWilk: [1000, 5000],
  andersonDarling: [1000, 10_000],
  mardiaSkewness: [1000],
  mardiaKurtosis: [1000],
  henzeZirkler: [1000],
  energyStatistic: [1000],
  effectiveSampleSize: [10_000],
  pooledTailIndex: [648_000, 1_000_000, 4_470_000, 13_400_000],
  logMomentTailIndex: [1000],
  lengthShare: [1000],
};

Deno.test("verify/certificate.json holds for every estimator that a claim rests on, as its source is now", async () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const gate = await loadEstimatorGate(root, await hasherFor(root));
  const used = new Set(
    experiments.flatMap(({ claims }) => claims.flatMap((one) => one.estimators)),
  );
  const objections = [...used].flatMap((name) => {
    assert(SIZES[name] !== undefined, `${name}: say at which sizes it is used`);
    return SIZES[name].flatMap((n) => gate(name, n) ?? []);
  });
  assert.deepEqual(objections, []);
});
