/** What a night is run with. @module */
import type { Paper } from "../claims/paper.ts";
import type { Engine } from "../engines/engine.ts";
import type { Baseline } from "./bytes/baseline.ts";
import type { NightMachine } from "./bytes/what_changed.ts";
import type { NightWorld } from "./cells/cell_plan.ts";
import type { PublishedValue } from "./fresh/published_values.ts";
import type { History } from "./history/history_file.ts";
import type { EstimatorResult } from "./history/night_line.ts";

/** The parts of a night, in their order. */
export const PARTS = ["bytes", "speed", "fresh", "estimators"] as const;
/** A part of a night. */
export type NightPart = typeof PARTS[number];

/** What the estimators are asked. */
export interface EstimatorRequest {
  readonly seed: number;
  /** Core seconds that are left for them. */
  readonly seconds: number;
  /** Number of the night: where the checks begin that there is time for. */
  readonly turn: number;
}

/** Everything that a night needs. */
export interface NightOptions {
  readonly papers: readonly Paper[];
  readonly night: string;
  readonly minutes: number;
  readonly workers: number;
  readonly parts: ReadonlySet<NightPart>;
  /** Whether a check is asked for, by its id. */
  wanted(check: string): boolean;
  readonly world: NightWorld;
  readonly here: NightMachine;
  readonly baseline: Baseline | null;
  readonly history: History;
  published(paper: string, claim: string): readonly PublishedValue[];
  /** Opens the night's engine, with one thread. */
  openEngine(): Promise<Engine>;
  /** Runs `verify --quick` with another seed each night. */
  estimators(request: EstimatorRequest): Promise<EstimatorResult | null>;
  /** A clock in milliseconds. */
  now(): number;
  /** Tells how far the night is: one line. */
  say(line: string): void;
  readonly signal?: AbortSignal;
}

/** The time of a night, as its parts ask for it. */
export interface NightClock {
  /** Seconds since the night began. */
  elapsed(): number;
  /** Seconds that it was given. */
  readonly seconds: number;
}
