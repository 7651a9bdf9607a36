/** A night as a list of checks: what terminal, JUnit, Markdown and page show. @module */
import { bytesCheck } from "../bytes/check_sample.ts";
import { thetaCheck } from "../fresh/claim_values.ts";
import { cellCheck } from "../fresh/lost_cells.ts";
import type { ByteFinding, ClaimValue, NightLine, SpeedValue } from "../history/night_line.ts";
import { estimatorCheck } from "../night_outcome.ts";
import type { NightPart } from "../night_options.ts";
import { speedCheck } from "../speed/speed_values.ts";

/** One check of a night. */
export interface NightCheck {
  readonly id: string;
  readonly part: NightPart;
  /** `shown` for a value that is not tested, or whose alarm was not confirmed. */
  readonly status: "passed" | "shown" | "not-run" | "failed";
  /** What was found, in one line; what changed stands first. */
  readonly words: string;
  /** The command that repeats it. */
  readonly repeat: string;
  /** The claim that it is about. */
  readonly claim?: { readonly paper: string; readonly id: string };
}

const short = (value: number) => Number(value.toPrecision(4)).toString();

function bytesStatus({ status }: ByteFinding): NightCheck["status"] {
  if (status === "equal" || status === "alike") return "passed";
  if (status === "not-run") return "not-run";
  return status === "new" ? "shown" : "failed";
}

function bytesWords({ changed, reason, status }: ByteFinding): string {
  const first = changed.length === 0 ? "" : `changed: ${changed.join("; ")}: `;
  return `${first}${status}: ${reason}`;
}

function valueStatus({ status }: Pick<ClaimValue, "status">): NightCheck["status"] {
  if (status === "passed") return "passed";
  return status === "confirmed" || status === "alarm" ? "failed" : "shown";
}

function claimWords(value: ClaimValue): string {
  const { theta, band, confirmation, note, status } = value;
  const confirmed = confirmation === null
    ? ""
    : `, ${status}: ${
      confirmation.theta === null ? "no value" : short(confirmation.theta)
    } with seed ${confirmation.seed}`;
  const inside = band === null
    ? ""
    : `${status === "passed" ? " in" : " outside"} [${short(band.lower)}, ${
      short(band.upper)
    }] of ${band.nights} nights`;
  const first = note.startsWith("changed") || note.startsWith("new epoch") ? `${note}: ` : "";
  const rest = first === "" && note !== "" ? `, ${note}` : "";
  return `${first}θ = ${theta === null ? "–" : short(theta)}${inside}${confirmed}${rest}`;
}

function speedWords({ ratio, band, confirmation, note, status }: SpeedValue): string {
  const limits = band === null
    ? ""
    : `${status === "passed" ? " in" : " outside"} [${short(Math.exp(band.lower))}, ${
      short(Math.exp(band.upper))
    }] of ${band.nights} nights`;
  const again = confirmation === null ? "" : `, ${status}: ${short(confirmation)} when timed again`;
  return `ratio ${short(ratio)}${limits}${again}${note === "" ? "" : `, ${note}`}`;
}

function estimatorChecks({ estimators, night }: NightLine): NightCheck[] {
  if (estimators === null) return [];
  const { seed, checks, left, failed } = estimators;
  const repeat = (only: string) => `deno task verify --quick --seed ${seed}${only}`;
  const summary: NightCheck = {
    id: estimatorCheck("quick"),
    part: "estimators",
    status: checks === 0
      ? "not-run"
      : failed.some(({ confirmed }) => confirmed)
      ? "failed"
      : "passed",
    words: `${checks} checks with seed ${seed}, ${failed.length} failed${
      left > 0 ? `; no time for ${left} more` : ""
    }`,
    repeat: left > 0 ? `deno task nightly --night ${night} --part estimators` : repeat(""),
  };
  return [
    summary,
    ...failed.map(({ id, observed, confirmed }): NightCheck => ({
      id: estimatorCheck(id),
      part: "estimators",
      status: confirmed ? "failed" : "shown",
      words: `${observed}, ${confirmed ? "and again" : "not"} with another seed`,
      repeat: repeat(` --only '${id}'`),
    })),
  ];
}

/**
 * The checks of a night.
 *
 * @param line of the history
 * @returns in the order of the parts
 *
 * @example
 * ```ts
 * import { nightChecks } from "./night_checks.ts";
 * import { madeUpNight, madeUpValue } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const [check] = nightChecks(madeUpNight("2026-01-02", { claims: [madeUpValue(0.5)] }));
 * assert.equal(check!.words, "θ = 0.5");
 * assert.equal(check!.repeat, "deno task nightly --night 2026-01-02 --part fresh --only theta/test2026/T1");
 * ```
 */
export function nightChecks(line: NightLine): readonly NightCheck[] {
  const repeat = (part: NightPart, id: string) =>
    `deno task nightly --night ${line.night} --part ${part} --only ${id}`;
  return [
    ...line.bytes.map((one): NightCheck => {
      const id = bytesCheck(one);
      const words = bytesWords(one);
      return { id, part: "bytes", status: bytesStatus(one), words, repeat: repeat("bytes", id) };
    }),
    ...line.broken.map((one): NightCheck => {
      const id = cellCheck(one);
      const words = `${one.status}: ${one.reason}`;
      return {
        id,
        part: "fresh",
        status: "failed",
        words,
        repeat: `deno task nightly --night ${line.night} --part fresh`,
      };
    }),
    ...line.claims.map((one): NightCheck => {
      const id = thetaCheck(one);
      return {
        id,
        part: "fresh",
        status: one.theta === null ? "not-run" : valueStatus(one),
        words: claimWords(one),
        repeat: repeat("fresh", id),
        claim: { paper: one.paper, id: one.claim },
      };
    }),
    ...estimatorChecks(line),
    ...line.speed.map((one): NightCheck => {
      const id = speedCheck(one.id);
      const words = speedWords(one);
      return { id, part: "speed", status: valueStatus(one), words, repeat: repeat("speed", id) };
    }),
  ];
}
