/** Plans, computes and stores cells. @module */
export type * from "./cell_inputs.ts";
export { type CellOutcome, storedOutcome } from "./cell_outcome.ts";
export type * from "./cell_timing.ts";
export { Interrupted } from "./cell_worker.ts";
export { codeState } from "./code_state.ts";
export { type EngineIdentity, engineIdentity } from "./engine_identity.ts";
export { execute, type ExecuteOptions } from "./execute.ts";
export { type Cost, costOf } from "./cost_of.ts";
export { gatherMissing, gatherRecords, gatherTimings, summarise } from "./gather.ts";
export type { SourceHasher, SourceHashes } from "../sources/import_closure.ts";
export {
  type DatasetState,
  type PendingCell,
  type Plan,
  plan,
  type PlannedCell,
  type PlanOptions,
  studyEntries,
} from "./plan.ts";
export { hasherFor } from "./project_hasher.ts";
export type * from "./provenance.ts";
export type { ComputeOptions } from "./compute_cell.ts";
export type * from "./run_event.ts";
export type * from "./run_summary.ts";
export { select, type SelectedPaper, type Selection } from "./selection.ts";
export { studiesOf } from "./studies_of.ts";
export type { OpenForWriting, WritableFile } from "../files/atomic_write.ts";
export type { FileLock } from "../files/file_lock.ts";
export type { RecordContent } from "./store/record_file.ts";
export { type Lookup, openStore, type RunNote, type Store } from "./store/store.ts";
