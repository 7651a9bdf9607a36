/** How a night ended. @module */
import { ExitCode } from "../base/errors.ts";
import { bytesCheck } from "./bytes/check_sample.ts";
import { cellCheck } from "./fresh/lost_cells.ts";
import { thetaCheck } from "./fresh/claim_values.ts";
import type { NightLine } from "./history/night_line.ts";
import { speedCheck } from "./speed/speed_values.ts";

/** What the parts gave. */
export type NightParts = Pick<NightLine, "bytes" | "broken" | "claims" | "estimators" | "speed">;

/** Id of an estimator's check. */
export const estimatorCheck = (id: string) => `estimators/${id}`;

const DEVIANT: ReadonlySet<string> = new Set(["different", "lost", "failed"]);
/** An alarm whose confirmation could not be had fails, too. */
const CONFIRMED: ReadonlySet<string> = new Set(["confirmed", "alarm"]);

/**
 * Ids of the checks that fail a night.
 *
 * @param parts what was found
 *
 * @example
 * ```ts
 * import { failedChecks } from "./night_outcome.ts";
 * import { madeUpNight, madeUpSpeed } from "./testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const speed = [madeUpSpeed(2, { status: "confirmed" }), madeUpSpeed(2, { status: "not-confirmed" })];
 * assert.deepEqual(failedChecks(madeUpNight("2026-01-01", { speed })), ["speed/normals"]);
 * ```
 */
export function failedChecks({ bytes, broken, claims, estimators, speed }: NightParts): string[] {
  return [
    ...bytes.filter(({ status }) => DEVIANT.has(status)).map(bytesCheck),
    ...broken.map(cellCheck),
    ...claims.filter(({ status }) => CONFIRMED.has(status)).map(thetaCheck),
    ...(estimators?.failed ?? []).filter(({ confirmed }) => confirmed)
      .map(({ id }) => estimatorCheck(id)),
    ...speed.filter(({ status }) => CONFIRMED.has(status)).map(({ id }) => speedCheck(id)),
  ];
}

/**
 * The exit code of a night: 3 a cell crashed, 5 nothing ran, 1 a check failed, 0 otherwise, in this order.
 *
 * @param parts what was found
 *
 * @example
 * ```ts
 * import { nightExitCode } from "./night_outcome.ts";
 * import { madeUpNight, madeUpSpeed } from "./testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(nightExitCode(madeUpNight("2026-01-01")), 5);
 * assert.equal(nightExitCode(madeUpNight("2026-01-01", { speed: [madeUpSpeed(2)] })), 0);
 * ```
 */
export function nightExitCode(parts: NightParts): ExitCode {
  const { bytes, broken, claims, estimators, speed } = parts;
  if ([...bytes, ...broken].some(({ status }) => status === "failed")) return ExitCode.crashed;
  const idle: ReadonlySet<string> = new Set(["not-run", "new"]);
  const ran = bytes.some(({ status }) => !idle.has(status)) || broken.length > 0 ||
    claims.some(({ theta }) => theta !== null) || (estimators?.checks ?? 0) > 0 ||
    speed.length > 0;
  if (!ran) return ExitCode.nothingRan;
  return failedChecks(parts).length > 0 ? ExitCode.failed : ExitCode.ok;
}
