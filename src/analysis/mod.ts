/** Bring your own noise: the battery on a file of minibatch gradients. @module */
export { analyse, type AnalysedFile, type AnalyseOptions } from "./analyse.ts";
export { analysisJson } from "./analysis_json.ts";
export { openMatrix, type OpenOptions } from "./input/open_matrix.ts";
export { type Analysis, analysisSchema, type AnalysisSummary } from "./schema.ts";
