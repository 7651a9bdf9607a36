/** Decides, cell by cell, what must be computed and why. @module */
import { type CellInputs, cellKey } from "./cell_inputs.ts";
import { changeReason } from "./change_reason.ts";
import type { EngineIdentity } from "./engine_identity.ts";
import type { Cell, CellRecord, Experiment } from "./experiment.ts";
import type { SourceHasher } from "../sources/import_closure.ts";
import { isMissingData } from "./missing_data.ts";
import type { SelectedExperiment } from "./selection.ts";
import type { Store } from "./store/store.ts";

/** A cell and what is to be done with it. */
export type PlannedCell =
  & { readonly experiment: Experiment; readonly cell: Cell; readonly reason: string }
  & (
    | { readonly action: "compute"; readonly key: string; readonly inputs: CellInputs }
    | { readonly action: "reuse"; readonly key: string; readonly record: CellRecord }
    | { readonly action: "skip"; readonly key: null }
  );

/** What planning looks at. */
export interface PlanOptions {
  /** Cells and claims. */
  readonly selected: readonly SelectedExperiment[];
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

/** Looks every data set up once. */
async function findDatasets(options: PlanOptions): Promise<Map<string, DatasetState>> {
  const found = new Map<string, DatasetState>();
  for (const { dataset } of options.selected.flatMap((one) => one.cells)) {
    if (dataset === undefined || found.has(dataset)) continue;
    try {
      found.set(dataset, { checksum: await options.datasetChecksum(dataset) });
    } catch (error) {
      if (!isMissingData(error)) throw error;
      found.set(dataset, { missing: error.message });
    }
  }
  return found;
}

/** A plan. */
export interface Plan {
  /** In the order of the experiments' declarations. */
  readonly cells: readonly PlannedCell[];
  /** Every data set that the cells need. */
  readonly datasets: ReadonlyMap<string, DatasetState>;
}

/**
 * Plans a run. Reads sources, records and data checksums; computes and writes nothing.
 */
export async function plan(options: PlanOptions): Promise<Plan> {
  const datasets = await findDatasets(options);
  const { engine, hasher } = options;
  const cells = options.selected.flatMap(({ experiment, cells }) => {
    const sources = hasher.closure([experiment.cellModule, ...engine.entries]);
    return cells.map((cell) => {
      const state = cell.dataset === undefined ? null : datasets.get(cell.dataset)!;
      if (state && "missing" in state) {
        return { experiment, cell, action: "skip", reason: state.missing, key: null } as const;
      }
      const inputs: CellInputs = {
        experiment: experiment.id,
        parameters: cell.parameters,
        seed: cell.seed,
        dataset: state && { id: cell.dataset!, checksum: state.checksum },
        engine: { id: engine.id, version: engine.version },
        sources,
      };
      return planCell(experiment, cell, inputs, options);
    });
  });
  return { cells, datasets };
}

function planCell(
  experiment: Experiment,
  cell: Cell,
  inputs: CellInputs,
  { store, force }: PlanOptions,
): PlannedCell {
  const key = cellKey(inputs);
  const compute = (reason: string): PlannedCell => ({
    experiment,
    cell,
    action: "compute",
    reason,
    key,
    inputs,
  });
  if (force) return compute("forced");
  const found = store.read(key);
  if (found.state === "found") {
    const record: CellRecord = { cell, key, result: found.record.result };
    return { experiment, cell, action: "reuse", reason: "reused", key, record };
  }
  if (found.state === "damaged") return compute("damaged record");
  const last = store.lastInputs(experiment.id, cell.id) as unknown as CellInputs | null;
  return compute(changeReason(last, inputs));
}
