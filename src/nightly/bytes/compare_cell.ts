/** Compares a recomputed cell with its baseline. @module */
import type { Json } from "../../base/json.ts";
import { sha256 } from "../../base/sha256.ts";
import type { NightResult } from "../cells/compute_cells.ts";
import type { ByteFinding } from "../history/night_line.ts";
import type { Baseline, BaselineCell } from "./baseline.ts";
import { numbersOf } from "./numbers_of.ts";
import { type NightMachine, whatChanged } from "./what_changed.ts";

/** Hash of a result's bytes, as baseline and history keep it. */
export const resultHash = (text: string) => sha256(text).slice(0, 32);

/** The largest deviation, in tolerances, and where. */
function largestDeviation(
  cell: BaselineCell,
  text: string,
): { readonly deviation: number; readonly at: string } {
  const result: Json = JSON.parse(text);
  const now = numbersOf(result);
  let worst = { deviation: 0, at: "" };
  for (const path of new Set([...Object.keys(cell.numbers), ...Object.keys(now)])) {
    const before = cell.numbers[path];
    const there = now[path];
    if (before === undefined || there === undefined || before[0] !== there.count) {
      return { deviation: Infinity, at: `${path} has other numbers` };
    }
    const [, mean, size, tolerance] = before;
    const apart = Math.max(Math.abs(there.mean - mean), Math.abs(there.size - size));
    const deviation = apart === 0 ? 0 : apart / tolerance;
    if (deviation > worst.deviation) worst = { deviation, at: path };
  }
  return worst;
}

/** What must hold for equal bytes to be asked for, and how it came out without them. */
function judgeNumbers(
  cell: BaselineCell,
  text: string,
  mayDiffer: readonly string[],
): Pick<ByteFinding, "status" | "deviation" | "reason"> {
  const { deviation, at } = largestDeviation(cell, text);
  const shown = Number.isFinite(deviation) ? deviation : null;
  const far = `${deviation.toPrecision(3)} tolerances off at ${at}`;
  if (mayDiffer.length === 0) {
    const where = at === "" ? "in something that is no number" : far;
    return {
      status: "different",
      deviation: shown,
      reason: `other bytes though nothing changed: ${where}`,
    };
  }
  return deviation > 1
    ? { status: "different", deviation: shown, reason: far }
    : { status: "alike", deviation: shown, reason: `within the tolerance between engines` };
}

/**
 * How a recomputed cell compares: by its bytes where code, engine, runtime and kind of machine are the same, by its numbers
 * where one of them changed. Changed data, settings or seed are no rounding: the cell is then different, whatever it gives.
 *
 * @param cell of the baseline
 * @param result the same cell now; not late
 * @param baseline all of it
 * @param here runtime and machine
 * @param accepted hash that was accepted since, if any
 */
export function compareCell(
  cell: BaselineCell,
  result: NightResult,
  baseline: Baseline,
  here: NightMachine,
  accepted?: string,
): ByteFinding {
  const { planned } = result;
  const { inputs, code, machine } = whatChanged(cell, planned, baseline, here);
  const changed = [...inputs, ...code, ...machine];
  const finding = { paper: cell.paper, cell: cell.cell, changed, hash: null, deviation: null };
  if (result.status === "failed") return { ...finding, status: "failed", reason: result.reason };
  if (result.status === "late") {
    return { ...finding, status: "not-run", reason: "no time was left" };
  }
  const hash = resultHash(result.text);
  if (hash === accepted) {
    return { ...finding, hash, status: "equal", reason: "equal to what was accepted" };
  }
  if (inputs.length > 0) {
    return { ...finding, hash, status: "different", reason: `${inputs.join(", ")} changed` };
  }
  if (hash === cell.hash) return { ...finding, hash, status: "equal", reason: "equal bytes" };
  return { ...finding, hash, ...judgeNumbers(cell, result.text, [...code, ...machine]) };
}
