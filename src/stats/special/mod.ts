/** Distribution functions that the tests rest on. @module */
export { logNormalCdf, normalCdf, normalPdf, normalQuantile } from "./normal.ts";
export { tCdf, tQuantile } from "./student.ts";
