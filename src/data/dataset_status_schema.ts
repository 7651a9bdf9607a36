/** The JSON that `deno task data list --json` and `data check --json` print. @module */
import { z } from "zod";

/** The schema; `schemas/datasets.schema.json` is made from it. */
export const datasetsSchema = z.array(z.strictObject({
  id: z.string().describe("its name on the command line"),
  title: z.string(),
  state: z.enum(["present", "missing", "damaged"]).describe("damaged only after a check"),
  note: z.string().describe("where it is, or what is wrong and how to mend it"),
  checksum: z.string().regex(/^[0-9a-f]{64}$/).describe("sha256 of what it is, wherever it lies"),
  bytes: z.number().int().describe("of all files, decoded; 0 if generated"),
  trainCount: z.number().int(),
  testCount: z.number().int(),
  licence: z.string(),
  folder: z.string().optional().describe("only of files that are present"),
}));

/**
 * Text of the JSON Schema.
 *
 * @example
 * ```ts
 * import { datasetsSchema, datasetsSchemaText } from "./dataset_status_schema.ts";
 * import { listDatasets } from "./dataset_status.ts";
 * import { inTemporaryFolder } from "./testing/tiny_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * await inTemporaryFolder(async (folder) => {
 *   const rows = await listDatasets({ data: folder, cache: folder });
 *   assert.ok(datasetsSchema.safeParse(rows).success);
 *   assert.ok(!datasetsSchema.safeParse([{ ...rows[0], state: "lost" }]).success);
 * });
 * assert.equal(JSON.parse(datasetsSchemaText()).type, "array");
 * ```
 */
export function datasetsSchemaText(): string {
  const schema = { title: "sgn-lab data", ...z.toJSONSchema(datasetsSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  await Deno.writeTextFile("schemas/datasets.schema.json", datasetsSchemaText());
}
