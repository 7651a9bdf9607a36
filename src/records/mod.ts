/** Studies, cells and their records, figures: what claims, figures and reports read. @module */
export type * from "./cell.ts";
export type * from "./figure.ts";
export { type CellRecord, type MissingCell, type Records, recordsOf } from "./records.ts";
export type * from "./schema.ts";
export type * from "./study.ts";
export { studyCells } from "./study_cells.ts";
export type { Json, JsonObject } from "../base/json.ts";
