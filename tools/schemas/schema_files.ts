/**
 * The published JSON schemas. `deno run --allow-read=. --allow-write=schemas tools/schemas/schema_files.ts` writes them.
 *
 * @module
 */
import { dirname } from "node:path";
import { experiments } from "../../experiments/mod.ts";
import { schemaText } from "../../src/analysis/schema_text.ts";
import { documentSchemas } from "../../src/cli/documents/document_schemas.ts";
import { datasetsSchemaText } from "../../src/data/dataset_status_schema.ts";
import { historySchemaText } from "../../src/nightly/history/night_line.ts";
import type { Schema } from "../../src/records/schema.ts";
import type { AnyStudy } from "../../src/records/study.ts";
import { claimsJsonSchema } from "../../src/report/files/claims_schema.ts";

/**
 * JSON Schema of a study's settings and results, as records hold them.
 *
 * @example
 * ```ts
 * import { studySchema } from "./schema_files.ts";
 * import { z } from "zod";
 * import assert from "node:assert/strict";
 *
 * const settings = z.strictObject({ steps: z.int() });
 * const study = { id: "walks", paper: "p", title: "Random walks", settings, result: z.number() };
 * const { title, properties } = JSON.parse(studySchema(study));
 * assert.equal(title, "p/walks");
 * assert.deepEqual(properties.result, { type: "number" });
 * ```
 */
export function studySchema(
  { id, paper, title, settings, result }: Pick<
    AnyStudy,
    "id" | "paper" | "title" | "settings" | "result"
  >,
): string {
  const part = (schema: Schema<unknown>) => {
    const own = schema.toJSONSchema({
      io: "input",
      override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
    });
    return { ...own, $schema: undefined };
  };
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${paper}/${id}`,
    description: title,
    type: "object",
    properties: { settings: part(settings), result: part(result) },
    required: ["settings", "result"],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Every published schema: path under `schemas/` → text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const studies = experiments.flatMap((paper) => paper.studies);
  return new Map([
    ["analysis.schema.json", schemaText()],
    ["claims.schema.json", claimsJsonSchema()],
    ["datasets.schema.json", datasetsSchemaText()],
    ...documentSchemas(),
    ["nightly.v1.schema.json", historySchemaText()],
    ...studies.map((study) => [`${study.paper}/${study.id}.json`, studySchema(study)] as const),
  ]);
}

/** The folder of the schemas. */
export const SCHEMAS = new URL("../../schemas/", import.meta.url);

if (import.meta.main) {
  for (const [path, text] of schemaFiles()) {
    await Deno.mkdir(new URL(`${dirname(path)}/`, SCHEMAS), { recursive: true });
    await Deno.writeTextFile(new URL(path, SCHEMAS), text);
  }
}
