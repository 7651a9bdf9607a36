/** Decides, cell by cell, what must be computed and why. @module */
import { asJson } from "../base/as_json.ts";
import type { Cell } from "../records/cell.ts";
import type { CellRecord } from "../records/records.ts";
import type { AnyStudy } from "../records/study.ts";
import type { SourceHasher } from "../sources/import_closure.ts";
import { type CellInputs, cellKey } from "./cell_inputs.ts";
import { changeReason } from "./change_reason.ts";
import type { EngineIdentity } from "./engine_identity.ts";
import { isMissingData } from "./missing_data.ts";
import type { Store } from "./store/store.ts";

/** A cell and what is to be done with it. */
export type PlannedCell =
  & { readonly cell: Cell; readonly reason: string }
  & (
    | { readonly action: "compute"; readonly key: string; readonly inputs: CellInputs }
    | { readonly action: "reuse"; readonly key: string; readonly record: CellRecord }
    | { readonly action: "skip"; readonly key: null }
  );

/** A cell that must be computed. */
export type PendingCell = Extract<PlannedCell, { readonly action: "compute" }>;

/** What planning looks at. */
export interface PlanOptions {
  /** The cells to plan. */
  readonly cells: readonly Cell[];
  /** The engine that cells are computed on. */
  readonly engine: EngineIdentity;
  /** Hashes the sources. */
  readonly hasher: SourceHasher;
  /** Where records may be. */
  readonly store: Store;
  /** Checksum of a data set; throws a `UserError` named `MissingData` where it is absent. */
  readonly datasetChecksum: (id: string) => Promise<string>;
  /** Compute even what is stored. */
  readonly force: boolean;
}

/** A data set as planning found it: its checksum, or why it is missing. */
export type DatasetState = { readonly checksum: string } | { readonly missing: string };

/** A plan. */
export interface Plan {
  /** In the order of the papers' declarations. */
  readonly cells: readonly PlannedCell[];
  /** Every data set that the cells need. */
  readonly datasets: ReadonlyMap<string, DatasetState>;
}

const datasetsOf = ({ study, settings }: Cell) => study.needs.datasets(settings);

/** Looks every data set up once. */
async function findDatasets(options: PlanOptions): Promise<Map<string, DatasetState>> {
  const found = new Map<string, DatasetState>();
  for (const id of new Set(options.cells.flatMap(datasetsOf))) {
    try {
      found.set(id, { checksum: await options.datasetChecksum(id) });
    } catch (error) {
      if (!isMissingData(error)) throw error;
      found.set(id, { missing: error.message });
    }
  }
  return found;
}

/**
 * Modules that a study's cells are computed by. The worker opens their streams, so these belong to it even where the study
 * names them as a type alone.
 *
 * @param study its compute module, and whether it needs an engine
 * @param engine the adapter's modules
 * @returns URLs and paths
 *
 * @example
 * ```ts
 * import { studyEntries } from "./plan.ts";
 * import assert from "node:assert/strict";
 *
 * const engine = { entries: ["/lab/src/engines/onnx/onnx.ts"] };
 * const needs = { engine: false, datasets: () => [] };
 * const plain = studyEntries({ compute: "file:///lab/compute.ts", needs }, engine);
 * assert.equal(plain[0], "file:///lab/compute.ts");
 * const trained = { compute: plain[0]!, needs: { ...needs, engine: true } };
 * assert.deepEqual(studyEntries(trained, engine), [...plain, ...engine.entries]);
 * ```
 */
export function studyEntries(
  { compute, needs }: Pick<AnyStudy, "compute" | "needs">,
  engine: Pick<EngineIdentity, "entries">,
): readonly string[] {
  const streams = import.meta.resolve("../random/stream.ts");
  return [compute, streams, ...(needs.engine ? engine.entries : [])];
}

/**
 * Plans a run. Reads sources, records and data checksums; computes and writes nothing.
 *
 * @param options selection, engine, sources, store
 * @returns every selected cell with what is to be done about it, and why
 * @throws {UserError} whatever `datasetChecksum` throws, unless a data set is merely missing
 *
 * @example
 * ```ts
 * import { plan } from "./plan.ts";
 * import { fileURLToPath } from "node:url";
 * import { openStore } from "./store/store.ts";
 * import { hasherFor } from "./project_hasher.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import { FIXTURE_ENGINE } from "./testing/run.ts";
 * import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const { cells } = await plan({
 *     cells: fixtureCells([fixturePoint("all", 1)]),
 *     engine: FIXTURE_ENGINE,
 *     hasher: hasherFor(fileURLToPath(new URL("../../", import.meta.url))),
 *     store: openStore(folder),
 *     datasetChecksum: () => Promise.reject(new Error("the cell reads none")),
 *     force: false,
 *   });
 *   assert.deepEqual(cells.map(({ action, reason }) => [action, reason]), [["compute", "new"]]);
 * });
 * ```
 */
export async function plan(options: PlanOptions): Promise<Plan> {
  const datasets = await findDatasets(options);
  const { engine, hasher } = options;
  const studies = new Set(options.cells.map(({ study }) => study));
  const sources = new Map(
    [...studies].map((study) => [study, hasher.closure(studyEntries(study, engine))]),
  );
  const cells = options.cells.map((cell): PlannedCell => {
    const { study, settings, seed } = cell;
    const missing: string[] = [];
    const needed: { id: string; checksum: string }[] = [];
    for (const id of datasetsOf(cell)) {
      const state = datasets.get(id)!;
      if ("missing" in state) missing.push(state.missing);
      else needed.push({ id, checksum: state.checksum });
    }
    if (missing.length > 0) return { cell, action: "skip", reason: missing.join("; "), key: null };
    return planCell(cell, {
      paper: study.paper,
      study: study.id,
      settings: asJson(settings),
      seed,
      datasets: needed,
      engine: study.needs.engine ? { id: engine.id, version: engine.version } : null,
      sources: sources.get(study)!,
    }, options);
  });
  return { cells, datasets };
}

function planCell(cell: Cell, inputs: CellInputs, { store, force }: PlanOptions): PlannedCell {
  const key = cellKey(inputs);
  const compute = (reason: string): PlannedCell => ({
    cell,
    action: "compute",
    reason,
    key,
    inputs,
  });
  if (force) return compute("forced");
  const found = store.read(key);
  if (found.state === "found") {
    const parsed = cell.study.result.safeParse(found.record.result);
    if (!parsed.success) return compute("record does not fit the study's schema");
    const record = { cell, key, result: parsed.data };
    return { cell, action: "reuse", reason: "reused", key, record };
  }
  if (found.state === "damaged") return compute("damaged record");
  return compute(changeReason(store.lastInputs(cell.study.paper, cell.id), inputs));
}
