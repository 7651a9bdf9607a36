/** The JSON Schemas of what commands print with `--json`, beside those of analyze and data. @module */
import { z } from "zod";
import { devicesSchema } from "./devices_schema.ts";
import { explainSchema } from "./explain_schema.ts";
import { listSchema } from "./list_schema.ts";
import { planSchema } from "./plan_schema.ts";
import { reproduceSchema } from "./reproduce_schema.ts";
import { verifySchema } from "./verify_schema.ts";

const SCHEMAS = {
  list: listSchema,
  explain: explainSchema,
  devices: devicesSchema,
  reproduce: reproduceSchema,
  plan: planSchema,
  verify: verifySchema,
} as const;

/**
 * Texts of the schemas by the name of their files, which tools/schemas writes.
 *
 * @example
 * ```ts
 * import { documentSchemas } from "./document_schemas.ts";
 * import assert from "node:assert/strict";
 *
 * const { title, required } = JSON.parse(documentSchemas().get("list.schema.json")!);
 * assert.deepEqual([title, required], ["sgn-lab list", ["experiments"]]);
 * ```
 */
export function documentSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const document = { title: `sgn-lab ${name}`, ...z.toJSONSchema(schema) };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
