import assert from "node:assert/strict";
import { schemaText } from "./schema_text.ts";

Deno.test("schemas/analysis.schema.json is current", async () => {
  const written = await Deno.readTextFile(
    new URL("../../schemas/analysis.schema.json", import.meta.url),
  );
  assert.equal(
    written,
    schemaText(),
    "run deno run --allow-write=schemas --allow-read src/analysis/schema_text.ts",
  );
});
