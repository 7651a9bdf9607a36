import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { hasherFor } from "../../src/runner/project_hasher.ts";
import { type Documentation, lackingDocumentation } from "./lacking_documentation.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXPORTS: Readonly<Record<string, string>> = JSON.parse(
  Deno.readTextFileSync(`${ROOT}deno.json`),
).exports;

/** Rooms that outsiders come to by commands and the files that these write, not by imports. */
const BY_COMMAND = ["analysis", "report"];

/** How many functions may lack each. */
const CEILING = { param: 0, returns: 0, example: 0 };

async function doc(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: ["doc", ...args, ...Object.values(EXPORTS)],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  assert.equal(
    code,
    0,
    decoder.decode(stderr).split("\n").filter((line) => /^error|-->/.test(line)).join("\n"),
  );
  return decoder.decode(stdout);
}

/** Files of ours that an import of a face loads; types are erased. */
async function loaded(face: string): Promise<string[]> {
  const hasher = await hasherFor(ROOT);
  return Object.keys(hasher.closure([ROOT + EXPORTS[face]!.slice(2)])).filter((path) =>
    /\.ts$/.test(path)
  );
}

Deno.test("deno.json exports each room that has a face", () => {
  const rooms = [...Deno.readDirSync(`${ROOT}src`)].map(({ name }) => name).filter((name) =>
    [...Deno.readDirSync(`${ROOT}src/${name}`)].some((file) => file.name === "mod.ts")
  );
  for (const room of rooms) {
    const expected = BY_COMMAND.includes(room) ? undefined : `./src/${room}/mod.ts`;
    assert.equal(EXPORTS[`./${room}`], expected, room);
  }
  for (const [face, path] of Object.entries(EXPORTS)) {
    assert.ok(Deno.statSync(ROOT + path).isFile, face);
  }
});

Deno.test("the statistics load nothing of engines, models, data or the runner", async () => {
  const files = await loaded("./stats");
  const rooms = new Set(files.map((path) => path.split("/").slice(0, 2).join("/")));
  assert.deepEqual([...rooms].sort(), ["src/random", "src/stats", "src/wasm"]);
  assert.ok(files.length > 100 && files.length < 200, `${files.length} files`);
  const normality = await loaded("./stats/normality");
  assert.ok(normality.length < 40, `${normality.length} files: ${normality.join(" ")}`);
});

Deno.test("the library's door names rooms, and nothing of the runner's inside", async () => {
  const door: Readonly<Record<string, unknown>> = await import("../../mod.ts");
  assert.deepEqual(Object.keys(door).sort(), [
    "ExitCode",
    "UserError",
    "bounds",
    "claims",
    "data",
    "engines",
    "evidence",
    "experiments",
    "models",
    "noise",
    "optim",
    "random",
    "records",
    "sampling",
    "stats",
    "training",
  ]);
  const runner: Readonly<Record<string, unknown>> = await import("../../src/runner/mod.ts");
  for (
    const inside of ["waitForFileLock", "sha256", "storageError", "didYouMean", "parseLockfile"]
  ) {
    assert.ok(!(inside in runner), inside);
  }
});

Deno.test("what the faces name is documented", async () => {
  await doc("--lint");
  const lacking = lackingDocumentation(JSON.parse(await doc("--json")));
  for (const [tag, ceiling] of Object.entries(CEILING)) {
    const found = lacking.filter((one) => one.tag === tag);
    const places = found.map(({ place, name }) => `${place} ${name}`).join("\n");
    assert.ok(
      found.length <= ceiling,
      `@${tag}: ${found.length} lack it, ${ceiling} may:\n${places}`,
    );
  }
});

Deno.test("lackingDocumentation() wants @param, @returns and @example, each where there is one", () => {
  const of = (name: string, tags: string[], params: number, repr: string, value = "") => ({
    name,
    declarations: [{
      kind: "function",
      location: { filename: "a.ts", line: name.charCodeAt(0) },
      jsDoc: { tags: tags.map((kind) => ({ kind })) },
      def: {
        params: Array(params).fill({}),
        returnType: { repr, typeParams: [{ repr: value, kind: "keyword", value }] },
      },
    }],
  });
  const all = ["param", "return", "example"];
  const documentation: Documentation = {
    nodes: {
      "a/mod.ts": {
        symbols: [
          of("a", all, 1, "number", "number"),
          of("b", all, 2, "number", "number"),
          of("c", ["example"], 0, "Promise", "void"),
          of("d", ["example"], 0, "Promise", "number"),
          of("e", [], 0, "void", "void"),
          { name: "f", declarations: [{ ...of("f", [], 1, "x").declarations[0]!, kind: "class" }] },
        ],
      },
      "mod.ts": { symbols: [of("b", all, 2, "number", "number")] },
    },
  };
  assert.deepEqual(lackingDocumentation(documentation).map(({ name, tag }) => `${name} ${tag}`), [
    "b param",
    "d returns",
    "e example",
  ]);
});
