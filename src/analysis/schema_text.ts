/** The text of `schemas/analysis.schema.json`, which tools/schemas writes. @module */
import { z } from "zod";
import { analysisSchema } from "./schema.ts";

/** Text of the JSON Schema. */
export function schemaText(): string {
  const schema = { title: "sgn-lab analyze", ...z.toJSONSchema(analysisSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
