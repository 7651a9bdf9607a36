/** Computes a dropout cell. @module */
import type { Stream } from "../../../src/random/stream.ts";
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { type Chain, startChain } from "../../../src/sampling/chain.ts";
import { EXACT, RELEASED, type StepConvention } from "../../../src/sampling/convention.ts";
import type { Drift } from "../../../src/sampling/drifts/drift.ts";
import { dropoutDrift } from "../../../src/sampling/drifts/dropout_drift.ts";
import { plainDrift } from "../../../src/sampling/drifts/plain_drift.ts";
import { gaussianEnergy } from "../../../src/sampling/energies/gaussian_energy.ts";
import { Memory } from "../../../src/sampling/memory.ts";
import { NormalTape } from "../../../src/sampling/normal_tape.ts";
import { perParameter } from "../../../src/sampling/partition.ts";
import { sgld } from "../../../src/sampling/updates/sgld.ts";
import { pairPrecision } from "./pair_precision.ts";
import type { DropoutResult, PairMoments } from "./record.ts";
import type { DropoutSettings } from "./settings.ts";

/** Moments over chains that move together, so that none sees another's next state. */
function momentsOf(
  chains: readonly Chain[],
  { steps, dropped }: { readonly steps: number; readonly dropped: number },
): PairMoments {
  let [squares, products] = [0, 0];
  for (let step = 0; step < steps; step++) {
    for (const chain of chains) chain.move();
    for (const chain of chains) chain.remember();
    if (step < dropped) continue;
    for (const { theta } of chains) {
      const [a, b] = [theta[0]!, theta[1]!];
      squares += (a * a + b * b) / 2;
      products += a * b;
    }
  }
  const count = chains.length * (steps - dropped);
  return { square: squares / count, product: products / count };
}

/** Chains from N(0, startVariance·I), each with noise of its own. */
function chainsOf(
  settings: DropoutSettings,
  stepSize: number,
  source: Stream,
  driftOf: (chain: Stream) => Drift,
  convention: StepConvention = EXACT,
): readonly Chain[] {
  const deviation = Math.sqrt(settings.startVariance);
  const energy = gaussianEnergy(pairPrecision(settings.correlation));
  return Array.from({ length: settings.chains }, (_, index) => {
    const own = source.child(index);
    const noise = new NormalTape(own.child("noise"));
    return startChain({
      energy,
      drift: driftOf(own),
      update: sgld({ stepSize, noise, convention }),
      start: Float64Array.of(deviation * noise.next(), deviation * noise.next()),
    });
  });
}

function dropoutMoments(settings: DropoutSettings, keep: number, source: Stream): PairMoments {
  const { chains, dropout } = settings;
  const memory = new Memory(dropout.memory * chains, 2);
  const all = chainsOf(settings, dropout.stepPerKeep * keep, source, (own) =>
    dropoutDrift({
      partition: perParameter(2),
      memory,
      keep,
      partners: own.child("partners"),
      masks: own.child("masks"),
    }));
  return momentsOf(all, dropout);
}

/** The dropout form at every p, and SGLD by both conventions. */
export const compute: ComputeWithoutEngine<DropoutSettings, DropoutResult> = (
  { settings, stream },
  { progress },
) => {
  const { dropout: { keeps }, sgld: plain } = settings;
  const dropout = keeps.map((keep, index) => {
    const moments = dropoutMoments(settings, keep, stream.child("dropout", keep));
    progress((index + 1) / (keeps.length + 1), `p = ${keep}`);
    return { keep, ...moments };
  });
  const sgldMoments = (name: string, convention: StepConvention) => {
    const source = stream.child("sgld", name);
    const chains = chainsOf(settings, plain.stepSize, source, () => plainDrift(2), convention);
    return momentsOf(chains, plain);
  };
  return Promise.resolve({
    dropout,
    released: sgldMoments("released", RELEASED),
    corrected: sgldMoments("corrected", EXACT),
  });
};
