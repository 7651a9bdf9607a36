/** The samplers that are compared. @module */
import type { Stream } from "../../../src/random/stream.ts";
import { RELEASED } from "../../../src/sampling/convention.ts";
import type { Drift } from "../../../src/sampling/drifts/drift.ts";
import { dropoutDrift } from "../../../src/sampling/drifts/dropout_drift.ts";
import { plainDrift } from "../../../src/sampling/drifts/plain_drift.ts";
import { structuredDrift } from "../../../src/sampling/drifts/structured_drift.ts";
import { Memory } from "../../../src/sampling/memory.ts";
import { NormalTape } from "../../../src/sampling/normal_tape.ts";
import { perParameter, randomPartition } from "../../../src/sampling/partition.ts";
import { psgld } from "../../../src/sampling/updates/psgld.ts";
import { sgld } from "../../../src/sampling/updates/sgld.ts";
import type { Update } from "../../../src/sampling/updates/update.ts";
import type { ImagesSettings, Sampler } from "./settings.ts";

/** What readers see. */
export const SAMPLER_NAMES: Readonly<Record<Sampler["kind"], string>> = {
  sgld: "SGLD",
  structured: "S-SGLD",
  dropout: "dropout S-SGLD",
};

/** How a sampler estimates the gradient of an energy of d weights. */
export function driftOf(sampler: Sampler, d: number, memory: number, source: Stream): Drift {
  const partners = source.child("partners");
  switch (sampler.kind) {
    case "sgld":
      return plainDrift(d);
    case "structured":
      return structuredDrift({
        partition: randomPartition(source.child("groups"), d, sampler.groups),
        memory: new Memory(memory, d),
        partners,
      });
    case "dropout":
      return dropoutDrift({
        partition: perParameter(d),
        memory: new Memory(memory, d),
        keep: sampler.keep,
        draws: sampler.draws,
        partners,
        masks: source.child("masks"),
      });
  }
}

/** ε: that of the rule; the dropout form's gradient is 1/keep as steep, and its step is that much shorter. */
export function stepSizeOf(
  sampler: Sampler,
  rule: ImagesSettings["rule"],
  curvature: number | null,
): number {
  const step = rule.kind === "sgld" ? rule.relativeStep / curvature! : rule.step;
  return sampler.kind === "dropout" ? step * sampler.keep : step;
}

/** The rule, its noise from a tape of its own. */
export function updateOf(rule: ImagesSettings["rule"], stepSize: number, noise: Stream): Update {
  const tape = new NormalTape(noise);
  return rule.kind === "sgld"
    ? sgld({ stepSize, noise: tape })
    : psgld({ stepSize, noise: tape, convention: RELEASED });
}
