/**
 * Steps of SGLD on the posterior of a linear model of 20 weights, side by side with posteriors, SGMCMCJax, and both of
 * PyTorch and JAX written out, on one thread; S-SGLD (20 groups) beside them, which no peer has. All get the same precision
 * matrix, in float64, and keep every state. They take turns, round after round; ratios are medians over rounds.
 *
 *     PYTHON=venv/bin/python deno run -A bench/sampling_bench.ts [--quick] [--below=CORES]
 *
 * @module
 */
import { fillNormal } from "../src/random/normal.ts";
import { stream } from "../src/random/stream.ts";
import { startChain } from "../src/sampling/chain.ts";
import type { Drift } from "../src/sampling/drifts/drift.ts";
import { plainDrift } from "../src/sampling/drifts/plain_drift.ts";
import { structuredDrift } from "../src/sampling/drifts/structured_drift.ts";
import { gaussianEnergy } from "../src/sampling/energies/gaussian_energy.ts";
import { linearPosterior } from "../src/sampling/energies/linear_posterior.ts";
import { Memory } from "../src/sampling/memory.ts";
import { NormalTape } from "../src/sampling/normal_tape.ts";
import { perParameter } from "../src/sampling/partition.ts";
import { runChain } from "../src/sampling/run_chain.ts";
import { sgld } from "../src/sampling/updates/sgld.ts";
import { matrix } from "../src/stats/linear_algebra/matrix.ts";
import { symmetricEigen } from "../src/stats/linear_algebra/symmetric_eigen.ts";
import { numberOption } from "./support/options.ts";
import { PythonPeer } from "./support/python.ts";
import { waitForQuiet } from "./support/quiet.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const rounds = quick ? 3 : 9;
const [dimension, examples] = [20, 200];
/** Enough that a round takes about a second. */
const STEPS = { ours: 200_000, compiled: 200_000, interpreted: quick ? 1000 : 5000 };

const { precision } = linearPosterior(
  matrix(
    examples,
    dimension,
    fillNormal(stream("sampling bench", "x"), new Float64Array(examples * dimension)),
  ),
  new Float64Array(examples),
);
const stepSize = 0.2 / symmetricEigen(precision).values[0]!;

/** Steps a second, and the mean of θᵀPθ/d: near 1 if a method samples the target (S-SGLD: of its own, near 1 too). */
function ours(name: string, drift: Drift): () => { perSecond: number; quadratic: number } {
  const energy = gaussianEnergy(precision);
  const chain = startChain({
    energy,
    drift,
    update: sgld({ stepSize, noise: new NormalTape(stream("sampling bench", name)) }),
    start: new Float64Array(dimension),
  });
  return () => {
    const began = performance.now();
    const { rows, values } = runChain(chain, STEPS.ours);
    const perSecond = STEPS.ours / (performance.now() - began) * 1e3;
    let sum = 0;
    for (let t = 0; t < rows; t += 10) {
      sum += 2 * energy.value(values.subarray(t * dimension, (t + 1) * dimension));
    }
    return { perSecond, quadratic: sum / (rows / 10) / dimension };
  };
}

const PEERS = [
  { name: "posteriors", steps: STEPS.interpreted },
  { name: "PyTorch by hand", steps: STEPS.interpreted },
  { name: "SGMCMCJax", steps: STEPS.compiled },
  { name: "JAX by hand", steps: STEPS.compiled },
];

type Answer = { seconds: number; quadratic: number; version: string } | { error: string };

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  const peer = new PythonPeer("sampling.py");
  const mine = {
    SGLD: ours("sgld", plainDrift(dimension)),
    "S-SGLD": ours(
      "structured",
      structuredDrift({
        partition: perParameter(dimension),
        memory: new Memory(5000, dimension),
        partners: stream("sampling bench", "partners"),
        sharing: "shared",
      }),
    ),
  };
  const seen: Record<string, { perSecond: number; quadratic: number }[]> = {};
  const note = (name: string, one: { perSecond: number; quadratic: number }) =>
    (seen[name] ??= []).push(one);
  const versions = new Set<string>();
  await peer.write({ precision: [...precision.values], step: stepSize });
  for (let round = 0; round < rounds; round++) {
    await waitForQuiet(numberOption("below", Infinity));
    for (const [name, run] of Object.entries(mine)) note(name, run());
    for (const { name, steps } of PEERS) {
      const answer = await peer.ask<Answer>({ method: name, steps });
      if ("error" in answer) {
        if (round === 0) console.log(`${name}: ${answer.error}`);
        continue;
      }
      versions.add(answer.version);
      note(name, { perSecond: steps / answer.seconds, quadratic: answer.quadratic });
    }
  }
  await peer.close();
  const rows = Object.entries(seen).map(([method, all]) => ({
    method,
    stepsPerSecond: Math.round(median(all.map(({ perSecond }) => perSecond))),
    sgldOverIt: median(all.map(({ perSecond }, r) => seen["SGLD"]![r]!.perSecond / perSecond)),
    quadratic: median(all.map(({ quadratic }) => quadratic)),
  }));
  for (const { method, stepsPerSecond, sgldOverIt, quadratic } of rows) {
    console.log(
      `${method}: ${stepsPerSecond} steps/s, SGLD here is ${
        sgldOverIt.toFixed(2)
      } times as fast, ` +
        `mean θᵀPθ/d ${quadratic.toFixed(3)}`,
    );
  }
  if (quick) return;
  await writeResults("sampling", {
    dimension,
    rounds,
    steps: STEPS,
    versions: [...versions],
    rows,
  });
}

if (import.meta.main) await compare();
