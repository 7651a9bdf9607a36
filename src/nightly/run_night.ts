/** Runs a night: four parts, one line of history. @module */
import { shortHash } from "./cells/study_states.ts";
import { type FreshRun, runFresh } from "./fresh/run_fresh.ts";
import type { EstimatorResult, NightLine, SpeedValue } from "./history/night_line.ts";
import { failedChecks, nightExitCode } from "./night_outcome.ts";
import type { NightClock, NightOptions } from "./night_options.ts";
import { nightNumber } from "./night_seeds.ts";
import { runSample, type SampleRun } from "./run_sample.ts";
import { runSpeed } from "./speed/run_speed.ts";

/** What of the line the caller knows. */
export type NightHead = Pick<NightLine, "startedAt" | "command" | "commit" | "dirty">;

/** What changed since the night before, or since the baseline where there is none. */
function changedSince(options: NightOptions, line: Omit<NightLine, "changed">): string[] {
  const { history, night, baseline } = options;
  const last = history.nights.findLast((one) => one.night < night);
  const before = last ?? (baseline && { ...baseline, engine: null, studies: baseline.states });
  if (!before) return [];
  const moved = Object.keys({ ...before.studies, ...line.studies }).filter((key) => {
    const [then, now] = [before.studies[key], line.studies[key]];
    if (!then || !now) return true;
    const state = ({ source, settings, data, engine }: typeof now) =>
      shortHash({ source, settings, data, engine });
    return state({ ...then, bytes: "unchecked" }) !== state(now);
  });
  const words = (what: string, then: string | null, now: string) =>
    then === null || then === now ? [] : [`${what}: ${now}, was ${then}`];
  return [
    ...moved.map((key) => `study ${key}`),
    ...words("commit", before.commit, line.commit),
    ...words("engine", before.engine, line.engine),
    ...words("runtime", before.runtime, line.runtime),
    ...words("machine", before.machine, line.machine),
  ];
}

const NO_SAMPLE: SampleRun = { bytes: [], dropped: [] };
const NO_FRESH: FreshRun = { states: {}, broken: [], claims: [], dropped: [] };

/**
 * Runs a night.
 *
 * @param options everything that it needs
 * @param head when, by which command, on which code
 * @returns the line of the history; nothing is written
 * @throws {Interrupted} if the signal aborts
 */
export async function runNight(options: NightOptions, head: NightHead): Promise<NightLine> {
  const { parts, now, night, workers, minutes, here, world } = options;
  const began = now();
  const clock: NightClock = { elapsed: () => (now() - began) / 1000, seconds: 60 * minutes };
  const sample = parts.has("bytes") ? await runSample(options, clock) : NO_SAMPLE;
  const speed: readonly SpeedValue[] = parts.has("speed") ? await runSpeed(options) : [];
  const fresh = parts.has("fresh") ? await runFresh(options, clock, sample.bytes) : NO_FRESH;
  const estimators: EstimatorResult | null = parts.has("estimators")
    ? await options.estimators({
      seed: Number(night.replaceAll("-", "")),
      seconds: Math.max(0, clock.seconds - clock.elapsed()) * workers,
      turn: nightNumber(night),
    })
    : null;
  const found = {
    bytes: [...sample.bytes],
    broken: [...fresh.broken],
    claims: [...fresh.claims],
    estimators,
    speed: [...speed],
  };
  const late = estimators === null || estimators.left === 0
    ? []
    : [`estimators: ${estimators.left} checks, no time is left`];
  const line = {
    version: 1 as const,
    kind: "night" as const,
    night,
    ...head,
    seconds: clock.elapsed(),
    minutes,
    ...here,
    engine: `${world.engine.id} ${world.engine.version}`,
    studies: { ...fresh.states },
    ...found,
    dropped: [...sample.dropped, ...fresh.dropped, ...late],
    failed: failedChecks(found),
    exitCode: nightExitCode(found),
  };
  return { ...line, changed: changedSince(options, line) };
}
