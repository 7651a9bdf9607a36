/** Nights that never were. @module */
import type { ClaimValue, NightLine, SpeedValue } from "../history/night_line.ts";

/** A date so many days after the first of January 2026. */
export const dateAfter = (days: number) =>
  new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

/** A night in which nothing was run but what is given. */
export function madeUpNight(night: string, more: Partial<NightLine> = {}): NightLine {
  return {
    version: 1,
    kind: "night",
    night,
    startedAt: `${night}T01:00:00.000Z`,
    seconds: 60,
    minutes: 15,
    command: "deno task nightly",
    commit: "0".repeat(40),
    dirty: false,
    runtime: "deno 2.9.6",
    machine: "any, any",
    engine: "onnx:cpu 1",
    studies: {},
    changed: [],
    bytes: [],
    broken: [],
    claims: [],
    estimators: null,
    speed: [],
    dropped: [],
    failed: [],
    exitCode: 0,
    ...more,
  };
}

/** A claim's effect in a night. */
export function madeUpValue(theta: number, more: Partial<ClaimValue> = {}): ClaimValue {
  return {
    paper: "test2026",
    claim: "T1",
    epoch: "2026-01-01",
    theta,
    seed: 1,
    second: null,
    parts: 1,
    status: "shown",
    note: "",
    band: null,
    confirmation: null,
    ...more,
  };
}

/** A timed piece of work. */
export function madeUpSpeed(ratio: number, more: Partial<SpeedValue> = {}): SpeedValue {
  return {
    id: "normals",
    epoch: "2026-01-01",
    ratio,
    status: "shown",
    note: "",
    band: null,
    confirmation: null,
    ...more,
  };
}
