/** Names what changed since a cell was last computed. @module */
import { canonicalJson, type Json, type JsonObject } from "../base/json.ts";
import type { CellInputs } from "./cell_inputs.ts";
import type { SourceHashes } from "../sources/import_closure.ts";

/** Files and packages that differ, were added, or went. */
function changedSources(before: JsonObject, after: SourceHashes): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function differs(before: Json | undefined, after: Json): boolean {
  return before === undefined || canonicalJson(before) !== canonicalJson(after);
}

/**
 * Why a cell whose record is absent must run, in one line.
 *
 * @param before inputs of its last record, as read from the disk; null where there was none
 * @param after its inputs now
 * @returns `new`, `source changed: src/x.ts`, `settings changed`, `seed changed`, `data changed`, `engine changed`
 *   (several joined by `; `), or `record is gone` where nothing differs
 *
 * @example
 * ```ts
 * import { changeReason } from "./change_reason.ts";
 * import assert from "node:assert/strict";
 *
 * const engine = { id: "onnx:cpu", version: "1" };
 * const sources = { "src/x.ts": "a" };
 * const inputs = { paper: "p", study: "s", settings: {}, seed: 0, datasets: [], engine, sources };
 * assert.equal(changeReason(null, inputs), "new");
 * const changed = { ...inputs, sources: { "src/x.ts": "b" } };
 * assert.equal(changeReason(inputs, changed), "source changed: src/x.ts");
 * ```
 */
export function changeReason(before: Json, after: CellInputs): string {
  if (!isObject(before)) return "new";
  const reasons: string[] = [];
  if (differs(before["settings"], after.settings)) reasons.push("settings changed");
  if (differs(before["seed"], after.seed)) reasons.push("seed changed");
  if (differs(before["datasets"], after.datasets.map((one) => ({ ...one })))) {
    reasons.push("data changed");
  }
  const { engine } = after;
  if (differs(before["engine"], engine && { ...engine })) {
    reasons.push(`engine changed: ${engine ? `${engine.id} ${engine.version}` : "none is needed"}`);
  }
  const known = before["sources"];
  const sources = changedSources(isObject(known) ? known : {}, after.sources);
  if (sources.length > 0) {
    const rest = sources.length > 3 ? ` and ${sources.length - 3} more` : "";
    reasons.push(`source changed: ${sources.slice(0, 3).join(", ")}${rest}`);
  }
  return reasons.length > 0 ? reasons.join("; ") : "record is gone";
}
