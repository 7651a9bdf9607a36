import assert from "node:assert/strict";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../runner/testing/experiment.ts";
import { recordFiles } from "../runner/testing/run.ts";
import type { Paper } from "../claims/paper.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import type { Interruption } from "./context.ts";
import { FIXTURE, fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";
import { exitCode } from "./reproduce.ts";

async function run(folder: string, args: string, experiments: readonly Paper[] = [FIXTURE]) {
  const context = fixtureContext(folder, experiments);
  const words = args.split(" ").filter(Boolean);
  const code = await runProgram(["reproduce", ...words], context);
  return { code, ...context.output, reports: context.reports.written };
}

Deno.test("reproduce computes, judges and writes the report; a second call reuses all", () =>
  withTemporaryFolder(async (folder) => {
    const first = await run(folder, "--profile smoke --workers 2");
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /6 × fixture compute \(new\), e\.g\. cells\/grid\/seed1/);
    assert.match(first.stdout, /F1 +reproduced/);
    assert.match(first.stdout, /F2 +contradicted/);
    assert.match(first.stdout, /6 computed, 0 reused, 0 not run, 0 failed/);
    assert.equal(first.reports, 1);
    const records = recordFiles(`${folder}/store`);
    const second = await run(folder, "--profile smoke --workers 2");
    assert.equal(second.code, 0);
    assert.match(second.stdout, /all reused: 0 computed, 6 reused/);
    assert.match(second.stdout, /report \(unchanged\)/);
    assert.equal(second.reports, 0);
    assert.deepEqual(recordFiles(`${folder}/store`), records);
  }));

Deno.test("reproduce --json prints nothing but JSON on stdout", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout } = await run(folder, "--profile smoke --json --only F1");
    const document = JSON.parse(stdout);
    assert.equal(code, 0);
    assert.equal(document.exitCode, 0);
    assert.equal(document.command, "deno task reproduce --profile smoke --json --only F1");
    assert.deepEqual(
      document.verdicts.map((verdict: { claim: string }) => verdict.claim),
      ["F1"],
    );
    assert.equal(document.summary.computed, 6);
    assert.equal(document.cells.length, 6);
    assert.match(document.provenance.code.commit, /^[0-9a-f]{40}$|^unknown$/);
    assert.deepEqual(document.provenance.seeds, [1, 2, 3, 4, 5, 6]);
  }));

Deno.test("reproduce --dry-run says what would run and why, and writes nothing", () =>
  withTemporaryFolder(async (folder) => {
    const many = await run(folder, "--dry-run --workers 1000");
    assert.match(many.stdout, /6 of 6 cells to compute, about 0 s on 6 workers/);
    const text = await run(folder, "--dry-run --workers 1");
    assert.equal(text.code, 0);
    assert.match(text.stdout, /compute {2}cells\/grid\/seed1 {2}new\n/);
    assert.match(text.stdout, /6 of 6 cells to compute, about 0 s on 1 workers/);
    const json = JSON.parse((await run(folder, "--dry-run --json")).stdout);
    assert.deepEqual(
      json.cells.map((cell: { action: string }) => cell.action),
      Array(6).fill("compute"),
    );
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("reproduce --only takes cells, --force computes again, --seed makes other cells", () =>
  withTemporaryFolder(async (folder) => {
    const some = await run(folder, "--only grid/seed1 grid/seed2,grid/seed3");
    assert.match(some.stdout, /3 computed, 0 reused/);
    const forced = await run(folder, "--only grid/seed1 --force");
    assert.match(forced.stderr, /1 × fixture compute \(forced\): cells\/grid\/seed1/);
    assert.match(forced.stdout, /1 computed/);
    const shifted = await run(folder, "--only grid/seed1001 --seed 1");
    assert.match(shifted.stderr, /compute \(new\)/);
    // Every replication, the first too, stands beside what is published.
    assert.match(shifted.stdout, /^not compared: nothing is published/m);
    assert.doesNotMatch(forced.stdout, /compared/);
    const back = await run(folder, "--only grid/seed1");
    assert.match(back.stdout, /1 reused/);
  }));

Deno.test("reproduce --only judges a claim on the named cells alone, however the words are written", () =>
  withTemporaryFolder(async (folder) => {
    for (const words of ["F1 grid/seed1", "F1,grid/seed1", "grid/seed1 --only F1"]) {
      const { code, stdout, stderr } = await run(folder, `--json --only ${words}`);
      assert.equal(code, 0, stderr);
      const { verdicts, cells } = JSON.parse(stdout);
      assert.deepEqual(verdicts.map((verdict: { claim: string }) => verdict.claim), ["F1"]);
      assert.deepEqual(cells.map((one: { cell: string }) => one.cell), ["cells/grid/seed1"]);
    }
  }));

Deno.test("reproduce keeps the stack trace of a failed cell and exits with 3", () =>
  withTemporaryFolder(async (folder) => {
    const broken = fixtureExperiment(
      [fixturePoint("bad", 1, "throw", 20), fixturePoint("good", 2)],
      [fixtureClaim("F1")],
    );
    const stopped = await run(folder, "--workers 1", [broken]);
    assert.equal(stopped.code, 3);
    assert.match(stopped.stderr, /failed: cells\/bad\/seed1: cell of seed 1 is broken/);
    assert.match(stopped.stdout, /0 computed, 0 reused, 1 not run, 1 failed/);
    const log = `${folder}/reports/latest/failures/fixture-cells_bad_seed1.log`;
    assert.match(Deno.readTextFileSync(log), /bad\/seed1\n.*is broken\n +at .*compute\.ts/);
    const on = await run(folder, "--workers 1 --keep-going", [broken]);
    assert.equal(on.code, 3);
    assert.match(on.stdout, /1 computed, 0 reused, 0 not run, 1 failed/);
  }));

Deno.test("reproduce exits with 5 where data is missing for every cell, and says what mends it", () =>
  withTemporaryFolder(async (folder) => {
    const experiment = fixtureExperiment([fixturePoint("a", 1, "missing")], [fixtureClaim("F1")]);
    const { code, stdout } = await run(folder, "", [experiment]);
    assert.equal(code, 5);
    assert.match(stdout, /F1 +not-run +cells\/a\/seed1: data set x is missing; run: fetch x/);
  }));

const signals = [["SIGINT", 130], ["SIGTERM", 143]] as const;
for (const [signal, expected] of signals) {
  Deno.test(`reproduce ends with ${expected} on ${signal}, writes no report, and goes on from there`, () =>
    withTemporaryFolder(async (folder) => {
      const context = fixtureContext(folder);
      let interrupts = 0;
      const onInterrupt = (handler: (name: Interruption) => void) => {
        setTimeout(() => handler(signal), 1);
        return () => void interrupts++;
      };
      const code = await runProgram(["reproduce", "--workers", "1"], { ...context, onInterrupt });
      assert.equal(code, expected);
      assert.equal(interrupts, 1);
      assert.match(context.output.stderr, /interrupted; .* the same command goes on from there\n$/);
      assert.equal(context.output.stdout, "");
      assert.equal(context.reports.written, 0);
      const again = await run(folder, "--workers 2");
      assert.equal(again.code, 0);
      assert.equal(Object.keys(recordFiles(`${folder}/store`)).length, 6);
    }));
}

Deno.test("reproduce falls back to the engine that loads, where a native library does not", () =>
  withTemporaryFolder(async (folder) => {
    const context = {
      ...fixtureContext(folder),
      probeEngine: () => Promise.resolve({ id: "onnx:wasm", note: "onnx:wasm, slower" }),
    };
    assert.equal(await runProgram(["reproduce", "--only", "grid/seed1", "--json"], context), 0);
    const { provenance } = JSON.parse(context.output.stdout);
    assert.equal(provenance.engine.id, "onnx:wasm");
    assert.match(provenance.engine.version, /^onnxruntime-web \d/);
    assert.match(context.output.stderr, /engine onnx:wasm, slower/);
  }));

Deno.test("reproduce answers a store that cannot be written to in one line", () =>
  withTemporaryFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/store`, "a file");
    const { code, stdout, stderr } = await run(folder, "--only grid/seed1");
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /\nsgn-lab: cannot write to .*; move that file or set SGN_STORE .*\n$/);
  }));

Deno.test("exitCode() puts a crash before nothing, nothing before contradicted, that before inconclusive", () => {
  const record = {} as never;
  const done = { status: "computed", record } as const;
  const failed = { status: "failed", record: null, stack: "Error: at …" } as const;
  const damaged = { status: "failed", record: null } as const;
  const absent = { status: "not-run", record: null } as const;
  const [good, bad, open] = (["reproduced", "contradicted", "inconclusive"] as const)
    .map((outcome) => ({ outcome }));
  assert.equal(exitCode([done, failed], [bad!], true), 3);
  assert.equal(exitCode([done, failed, damaged], [bad!], true), 2);
  assert.equal(exitCode([absent, failed], [], true), 3);
  assert.equal(exitCode([absent], [], true), 5);
  assert.equal(exitCode([done, absent], [bad!, open!], true), 1);
  assert.equal(exitCode([done], [good!, open!], true), 4);
  assert.equal(exitCode([done], [good!], true), 0);
  assert.equal(exitCode([done], [bad!, open!], false), 0);
});
