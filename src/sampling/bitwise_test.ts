import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import type { Matrix } from "../stats/linear_algebra/matrix.ts";
import { startChain } from "./chain.ts";
import type { Drift } from "./drifts/drift.ts";
import { dropoutDrift } from "./drifts/dropout_drift.ts";
import { plainDrift } from "./drifts/plain_drift.ts";
import { structuredDrift } from "./drifts/structured_drift.ts";
import { gaussianEnergy } from "./energies/gaussian_energy.ts";
import { Memory } from "./memory.ts";
import { NormalTape } from "./normal_tape.ts";
import { type Partition, perParameter, whole } from "./partition.ts";
import { runChain } from "./run_chain.ts";
import { pairPrecision } from "./testing/pair.ts";
import type { LangevinSettings } from "./updates/langevin_settings.ts";
import { psgld } from "./updates/psgld.ts";
import { sghmc } from "./updates/sghmc.ts";
import { sgld } from "./updates/sgld.ts";
import type { Update } from "./updates/update.ts";

function states(drift: Drift, rule: (settings: LangevinSettings) => Update): Matrix {
  const noise = new NormalTape(stream("shared"));
  return runChain(
    startChain({
      energy: gaussianEnergy(pairPrecision(0.7), Float64Array.of(0.3, -2)),
      drift,
      update: rule({ stepSize: 0.05, noise }),
      start: Float64Array.of(1, 2),
    }),
    500,
  );
}

const structured = (partition: Partition, sharing: "own" | "shared") =>
  structuredDrift({ partition, memory: new Memory(10, 2), partners: stream("partners"), sharing });

const dropout = (keep: number, draws = 1) =>
  dropoutDrift({
    partition: perParameter(2),
    memory: new Memory(10, 2),
    keep,
    draws,
    partners: stream("partners"),
    masks: stream("masks"),
  });

for (const [name, rule] of [["SGLD", sgld], ["pSGLD", psgld], ["SGHMC", sghmc]] as const) {
  Deno.test(`one group and p = 1 are ${name} to the last bit, with shared noise`, () => {
    const plain = states(plainDrift(2), rule).values;
    for (const sharing of ["own", "shared"] as const) {
      assert.deepEqual(states(structured(whole(2), sharing), rule).values, plain);
      assert.notDeepEqual(states(structured(perParameter(2), sharing), rule).values, plain);
    }
    assert.deepEqual(states(dropout(1), rule).values, plain);
    assert.deepEqual(states(dropout(1, 2), rule).values, plain);
    assert.notDeepEqual(states(dropout(0.9), rule).values, plain);
  });
}

Deno.test("a shared partner gives the same states by one sweep as by one gradient a group", () => {
  const run = (swept: boolean) => {
    const { crossGradient: _, ...plain } = gaussianEnergy(pairPrecision(0.7));
    const energy = swept ? gaussianEnergy(pairPrecision(0.7)) : plain;
    const chain = startChain({
      energy,
      drift: structured(perParameter(2), "shared"),
      update: sgld({ stepSize: 0.05, noise: new NormalTape(stream("shared")) }),
      start: Float64Array.of(1, 2),
    });
    const { values } = runChain(chain, 200);
    return { values, evaluations: chain.evaluations };
  };
  assert.deepEqual(run(true), run(false));
  assert.equal(run(true).evaluations, 400);
});
