import assert from "node:assert/strict";
import { runProgram } from "../../src/cli/program.ts";
import { fixtureContext } from "../../src/cli/testing/context.ts";
import { withTemporaryFolder } from "../../src/files/testing/temporary_folder.ts";
import { ClaimsFile } from "../../src/report/files/claims_schema.ts";
import { writeReport } from "../../src/report/files/write_report.ts";
import { recordFiles } from "../../src/runner/testing/run.ts";
import { testPaper } from "../../src/runner/testing/paper/test_paper.ts";
import { studySchema } from "../schemas/schema_files.ts";

/** A house with one tenant, whose reports are really written. */
function world(folder: string) {
  return {
    ...fixtureContext(folder, [testPaper]),
    reportSources: [],
    writeReport,
    probeEngine: (device: string) => Promise.resolve({ id: `onnx:${device}`, note: "a test" }),
  };
}

async function run(folder: string, line: string) {
  const context = world(folder);
  const code = await runProgram(line.split(" "), context);
  return { code, ...context.output, results: context.results };
}

const SMOKE = "--profile smoke --device wasm";

Deno.test("a new paper runs through plan, store, verdicts, report, JSON, JUnit and README as it is", () =>
  withTemporaryFolder(async (folder) => {
    const first = await run(folder, `reproduce ${SMOKE} --workers 2`);
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /24 computed, 0 reused, 0 not run, 0 failed/);
    const records = Object.values(recordFiles(`${folder}/store`)).map((text) =>
      JSON.parse(text).record.inputs
    );
    assert.equal(records.length, 24);
    for (const { study, engine, paper } of records) {
      assert.equal(paper, "test2026");
      assert.equal(engine?.id, study === "products" ? "onnx:wasm" : undefined);
    }

    const read = (path: string) => Deno.readTextFileSync(`${first.results}/${path}`);
    const { claims } = ClaimsFile.parse(JSON.parse(read("claims.json")));
    assert.deepEqual(claims.map(({ paper, id, outcome }) => [paper, id, outcome]), [
      ["test2026", "T1", "reproduced"],
      ["test2026", "T2", "contradicted"],
      ["test2026", "T3", "reproduced"],
    ]);
    const junit = read("junit.xml");
    assert.match(
      junit,
      /<testsuite name="test2026" tests="3" failures="0" errors="0" skipped="0">/,
    );
    const page = read("test2026/index.html");
    for (const { statement } of testPaper.claims) assert(page.includes(statement), statement);
    for (const { id } of testPaper.figures) assert(page.includes(`id="figure-test2026-${id}"`), id);
    assert.match(page, />Again: <code>.*--only T3 .*<br>The claim reads 8 cells:/);

    Deno.writeTextFileSync(`${folder}/README.md`, "<!-- claims:begin -->\n<!-- claims:end -->\n");
    const published = await run(folder, `report --publish ${SMOKE}`);
    assert.equal(published.code, 0, published.stderr);
    const readme = Deno.readTextFileSync(`${folder}/README.md`);
    assert.match(readme, /\| T2 +\|.*\*\*contradicted\*\*/);
    assert.match(readme, /test2026\/spread\.svg/);
  }));

Deno.test("a claim of a new paper runs the cells that it reads, and on any engine if it needs none", () =>
  withTemporaryFolder(async (folder) => {
    const some = await run(folder, `reproduce ${SMOKE} --only T1`);
    assert.equal(some.code, 0, some.stderr);
    assert.match(some.stdout, /16 computed, 0 reused, 0 not run/);
    const explained = await run(folder, `explain T3 ${SMOKE}`);
    assert.match(explained.stdout, /Reads: +test2026\/products\n/);
    assert.match(explained.stdout, /0 of 8 cells of the profile smoke are stored; about 1 s to/);
    const { cost, reads } = JSON.parse((await run(folder, `explain T1 ${SMOKE} --json`)).stdout);
    assert.deepEqual(reads, ["test2026/walks"]);
    assert.equal(cost.stored, 16);
    const other = await run(folder, "reproduce --profile smoke --device cpu --dry-run --json");
    const { cells } = JSON.parse(other.stdout) as { cells: { cell: string; action: string }[] };
    for (const { cell, action } of cells) {
      assert.equal(action, cell.startsWith("walks/") ? "reuse" : "compute", cell);
    }
    const listed = await run(folder, "list");
    assert.match(listed.stdout, /smoke +24 cells, about 1 s of one core/);
  }));

Deno.test("the schemas of a new paper's studies follow from their declarations", () => {
  const [walks] = testPaper.studies.map((study) => JSON.parse(studySchema(study)));
  assert.equal(walks.title, "test2026/walks");
  assert.deepEqual(walks.properties.settings.required, ["steps"]);
  assert.deepEqual(walks.properties.result.properties.ends.items.type, "integer");
});
