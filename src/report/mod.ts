/** Reports: from records and verdicts to a page, charts, tables and machine-readable files. Runs nothing. @module */
export type { Figure, FigureRow } from "../records/mod.ts";
export type { ReportedExperiment, ReportInput } from "./input.ts";
export { ClaimsFile, claimsJsonSchema } from "./files/claims_schema.ts";
export { reportFiles, writeReport } from "./files/write_report.ts";
