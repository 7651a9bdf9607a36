import assert from "node:assert/strict";
import { schemaFiles, SCHEMAS } from "./schema_files.ts";

function committed(folder: URL, prefix = ""): readonly string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? committed(new URL(`${name}/`, folder), `${prefix}${name}/`) : [prefix + name]
  ).sort();
}

Deno.test("schemas/ holds the current schemas and nothing else", () => {
  const files = schemaFiles();
  assert.deepEqual(committed(SCHEMAS), [...files.keys()].sort());
  for (const [path, text] of files) {
    const written = Deno.readTextFileSync(new URL(path, SCHEMAS));
    assert.equal(written, text, `${path}: run tools/schemas/schema_files.ts`);
  }
});

Deno.test("a study's schema closes its objects and says what its numbers are", () => {
  const text = schemaFiles().get("panigrahi2019/noise.json")!;
  const { properties: { settings, result } } = JSON.parse(text);
  assert.equal(settings.additionalProperties, false);
  assert.equal(
    settings.properties.draws.description,
    "number of minibatches drawn per checkpoint, n",
  );
  assert(!settings.required.includes("testExamples"));
  assert.deepEqual(result.required, [
    "stepsToFit",
    "fitted",
    "testAccuracy",
    "curve",
    "checkpoints",
  ]);
  assert.doesNotMatch(text, /readOnly/);
});
