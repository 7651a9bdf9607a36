/** Accepts the deviations of a night that were meant. @module */
import { UserError } from "../base/errors.ts";
import { bytesCheck } from "./bytes/check_sample.ts";
import type { Baseline } from "./bytes/baseline.ts";
import { thetaCheck } from "./fresh/claim_values.ts";
import { cellCheck } from "./fresh/lost_cells.ts";
import type { History } from "./history/history_file.ts";
import type { AcceptanceLine, NightLine } from "./history/night_line.ts";
import { speedCheck } from "./speed/speed_values.ts";

type Accepted = AcceptanceLine["accepted"][number];

/** Old and new value of every check that failed the night and can be accepted. */
function deviations(line: NightLine, baseline: Baseline | null): Accepted[] {
  const before = (check: string) =>
    baseline?.cells.find((cell) => bytesCheck(cell) === check)?.hash ?? "none";
  return [
    ...line.bytes.filter(({ status }) => status !== "failed").map((one) => ({
      check: bytesCheck(one),
      old: before(bytesCheck(one)),
      new: one.hash ?? one.status,
    })),
    ...line.broken.filter(({ status }) => status === "lost").map((one) => ({
      check: cellCheck(one),
      old: "declared",
      new: "lost",
    })),
    ...line.claims.map((one) => ({
      check: thetaCheck(one),
      old: `${one.band?.mean ?? "none"}`,
      new: `${one.theta}`,
    })),
    ...line.speed.map(({ id, band, ratio }) => ({
      check: speedCheck(id),
      old: `${band === null ? "none" : Math.exp(band.mean)}`,
      new: `${ratio}`,
    })),
  ];
}

/**
 * The acceptance of everything that failed the last night: with it a changed cell's bytes are what later nights compare with,
 * and a moved θ or ratio begins a new epoch. An estimator that is wrong, or a cell that crashes, is not accepted: mend it.
 *
 * @param history whose last night is meant
 * @param baseline for the old values
 * @param reason in the user's words
 * @param at when, ISO 8601
 * @throws {UserError} if there is no night, the last one failed nothing, or something that cannot be accepted
 */
export function acceptLast(
  history: History,
  baseline: Baseline | null,
  reason: string,
  at: string,
): AcceptanceLine {
  const line = history.nights.at(-1);
  if (line === undefined) throw new UserError("--accept: the history has no night; run one first");
  if (line.failed.length === 0) {
    throw new UserError(`--accept: night ${line.night} failed nothing; leave --accept out`);
  }
  const known = new Map(deviations(line, baseline).map((one) => [one.check, one]));
  const firm = line.failed.find((check) => !known.has(check));
  if (firm !== undefined) {
    throw new UserError(
      `--accept: ${firm} is no deviation that can be meant; mend it and run the night again`,
    );
  }
  return {
    version: 1,
    kind: "acceptance",
    night: line.night,
    at,
    reason,
    accepted: line.failed.map((check) => known.get(check)!),
  };
}
