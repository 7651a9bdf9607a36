/** The text of `schemas/analysis.schema.json`, which tools/schemas writes. @module */
import { z } from "zod";
import { analysisSchema } from "./schema.ts";

/**
 * Text of the JSON Schema.
 *
 * @example
 * ```ts
 * import { schemaText } from "./schema_text.ts";
 * import assert from "node:assert/strict";
 *
 * const { title, properties } = JSON.parse(schemaText());
 * assert.equal(title, "sgn-lab analyze");
 * assert.ok("overview" in properties && "columns" in properties);
 * ```
 */
export function schemaText(): string {
  const schema = { title: "sgn-lab analyze", ...z.toJSONSchema(analysisSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
