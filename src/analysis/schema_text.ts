/** Writes `schemas/analysis.schema.json`: `deno run --allow-write=schemas src/analysis/schema_text.ts`. @module */
import { z } from "zod";
import { analysisSchema } from "./schema.ts";

/** Text of the JSON Schema. */
export function schemaText(): string {
  const schema = { title: "sgn-lab analyze", ...z.toJSONSchema(analysisSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  await Deno.mkdir("schemas", { recursive: true });
  await Deno.writeTextFile("schemas/analysis.schema.json", schemaText());
}
