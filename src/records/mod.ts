/** Cells and their records, as data: what claims, figures and reports read. @module */
export type * from "./cell.ts";
export type * from "./figure.ts";
export type * from "./results.ts";
export type { Json, JsonObject } from "../base/json.ts";
