/** Reports: from records and verdicts to pages, charts, tables and machine-readable files. Runs nothing. @module */
export type { Figure, FigureRow } from "../records/mod.ts";
export {
  type Argument,
  type ArgumentEntry,
  argumentOf,
  type ArgumentPlan,
  type ArgumentSource,
} from "./argument.ts";
export type { ReportedExperiment, ReportInput } from "./input.ts";
export { ClaimsFile, claimsJsonSchema } from "./files/claims_schema.ts";
export { claimsTable } from "./files/claims_table.ts";
export { replaceFolder } from "../files/replace_folder.ts";
export { reportFiles, writeReport } from "./files/write_report.ts";
