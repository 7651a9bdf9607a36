/** Computes one cell and stores its record. @module */
import { asJson } from "../base/as_json.ts";
import { canonicalJson, type Json } from "../base/json.ts";
import { recordInputs } from "./cell_inputs.ts";
import { type CellOutcome, reused } from "./cell_outcome.ts";
import type { CellWorker } from "./cell_worker.ts";
import type { PendingCell } from "./plan.ts";
import type { RunEvent } from "./run_event.ts";
import type { Lookup, Store } from "./store/store.ts";

/** What computing a cell needs. */
export interface ComputeOptions {
  /** Where records go. */
  readonly store: Store;
  /** Written beside each record. */
  readonly hostname: string;
  /** Told of everything that happens. */
  readonly onEvent?: (event: RunEvent) => void;
}

/**
 * Computes a cell and stores its record, unless another process did so before or meanwhile.
 *
 * @param planned the cell
 * @param worker computes it
 * @param options store, host, and who is told
 * @returns how it came out; a result that comes second is discarded, and said to be so where it differs
 * @throws {UserError} if the store cannot be written to
 */
export async function computeCell(
  planned: PendingCell,
  worker: CellWorker,
  options: ComputeOptions,
): Promise<CellOutcome> {
  const { store } = options;
  const before = store.read(planned.key);
  const known = planned.reason === "forced" ? null : madeElsewhere(planned, before, store);
  if (known) return known;
  options.onEvent?.({ kind: "start", cell: planned });
  const { paper, study, settings, seed, engine } = planned.inputs;
  const { compute } = planned.cell.study;
  const computed = await worker.compute(
    { paper, study, settings, seed, engine, compute },
    (fraction, what) => options.onEvent?.({ kind: "progress", cell: planned, fraction, what }),
  );
  if (computed.kind === "failed") {
    const { message, missing, stack } = computed;
    return failed(planned, message, missing || stack === null ? undefined : stack, missing);
  }
  const { seconds, memory } = computed;
  const result: Json = JSON.parse(computed.result);
  const parsed = planned.cell.study.result.safeParse(result);
  if (!parsed.success) {
    const message = `the result does not fit the schema of the study ${planned.inputs.study}`;
    const issues = parsed.error.issues.map(({ path, message }) =>
      `  ${path.join(".")}: ${message}`
    );
    return failed(planned, message, [message, ...issues].join("\n"));
  }
  const now = before.state === "found" ? before : store.read(planned.key);
  if (now.state === "found" && canonicalJson(now.record.result) !== computed.result) {
    const message =
      `${planned.cell.id}: computed anew it differs from its record; please report it`;
    options.onEvent?.({ kind: "warning", message });
  }
  const first = now === before ? null : madeElsewhere(planned, now, store);
  if (first) return first;
  const { cell, key, inputs } = planned;
  const note = { seconds, memory, host: options.hostname, date: new Date().toISOString() };
  await store.write({ inputs: recordInputs(inputs), key, result }, note);
  await store.rememberInputs(inputs.paper, cell.id, asJson(inputs));
  const record = { cell, key, result: parsed.data };
  return { planned, status: "computed", reason: planned.reason, record, seconds, memory };
}

/** The outcome of a cell whose record another process made; null where there is none that fits. */
export function madeElsewhere(
  planned: PendingCell,
  found: Lookup,
  store: Store,
): CellOutcome | null {
  if (found.state !== "found") return null;
  const { cell, key } = planned;
  const known = cell.study.result.safeParse(found.record.result);
  if (!known.success) return null;
  const record = { cell, key, result: known.data };
  return reused(planned, "computed by another run meanwhile", record, store);
}

/** The outcome of a cell that crashed, or, without a stack, of one that the user can mend. */
export function failed(
  planned: PendingCell,
  reason: string,
  stack: string | undefined,
  missing = false,
): CellOutcome {
  return {
    planned,
    status: missing ? "not-run" : "failed",
    reason,
    record: null,
    seconds: null,
    memory: null,
    ...(stack === undefined ? {} : { stack }),
  };
}
