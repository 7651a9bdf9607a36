/** An analysis as JSON, piece by piece: a million columns are no single string. @module */
import type { AnalysedFile } from "./analyse.ts";

/** Columns per piece. */
const PIECE = 1000;

/**
 * Yields the text of the JSON object in pieces. Numbers that JSON cannot hold become null.
 *
 * @example
 * ```ts
 * import { analyse } from "./analyse.ts";
 * import { analysisJson } from "./analysis_json.ts";
 * import { memorySource } from "./input/matrix_source.ts";
 * import { fillNormal } from "../random/normal.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const source = memorySource("noise", fillNormal(stream("noise"), new Float64Array(100)), 100, 1, false);
 * const analysed = await analyse(source, { details: 0, dropNonFinite: false, memory: 2 ** 24 });
 * assert.equal(JSON.parse([...analysisJson(analysed)].join("")).columns[0].index, 0);
 * ```
 */
export function* analysisJson({ summary, table }: AnalysedFile): Generator<string> {
  yield `${JSON.stringify(summary, null, 2).slice(0, -2)},\n  "columns": [\n`;
  for (let from = 0; from < table.length; from += PIECE) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(from + PIECE, table.length); i++) {
      lines.push(`    ${JSON.stringify(table.at(i))}${i + 1 < table.length ? "," : ""}\n`);
    }
    yield lines.join("");
  }
  yield "  ]\n}\n";
}
