import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { appendHistory, HISTORY_FILE, readHistory } from "../nightly/history/history_file.ts";
import { madeUpNight, madeUpSpeed } from "../nightly/testing/made_up_night.ts";
import { testPaper } from "../runner/testing/paper/test_paper.ts";
import { runProgram } from "./program.ts";
import { fixtureContext } from "./testing/context.ts";

Deno.test("nightly --baseline, then parts of a night: page, JUnit, Markdown, a line per check, nothing recorded", () =>
  withTemporaryFolder(async (folder) => {
    const context = fixtureContext(folder, [testPaper]);
    const run = (words: string) => runProgram(["nightly", ...words.split(" ")], context);
    assert.equal(await run("--baseline --device cpu --workers 1"), 0, context.output.stderr);
    assert.match(
      context.output.stdout,
      /3 cells, tolerances measured between onnx:cpu .*, onnx:wasm/,
    );
    context.output.stdout = "";
    const night = "--night 2026-01-02 --device cpu --workers 1 --part bytes fresh";
    assert.equal(await run(night), 0, context.output.stderr);
    const { stdout } = context.output;
    assert.match(
      stdout,
      /^ok {5}bytes\/test2026\/walks\/16-steps\/seed990000: equal: equal bytes {2}\(deno task nightly --night 2026-01-02 --part bytes --only /m,
    );
    assert.match(stdout, /^shown {2}theta\/test2026\/T1: .*θ = /m);
    assert.match(stdout, /not recorded: only a part/);
    const files = [...Deno.readDirSync(`${folder}/reports/nightly`)].map(({ name }) => name).sort();
    assert.deepEqual(files, ["index.html", "junit.xml", "summary.md"]);
    assert.deepEqual([...Deno.readDirSync(`${folder}/reports`)].map(({ name }) => name).sort(), [
      "baseline",
      "nightly",
    ]);
    context.output.stdout = "";
    assert.equal(await run(`${night} --only theta/test2026/T3`), 0);
    assert.match(
      context.output.stdout,
      /: 0 passed, 1 shown, 0 not run, 0 failed|0 passed, 1 shown/,
    );
    assert.equal(await run(`${night} --only nothing`), 5);
  }));

Deno.test("nightly --accept writes reason, old and new value, and refuses where nothing failed", () =>
  withTemporaryFolder(async (folder) => {
    const context = fixtureContext(folder, [testPaper]);
    const accept = () => runProgram(["nightly", "--accept", "meant", "--device", "cpu"], context);
    assert.equal(await accept(), 2);
    assert.match(context.output.stderr, /the history has no night/);
    const history = `${folder}/reports/history`;
    const speed = [madeUpSpeed(3, { status: "confirmed" })];
    appendHistory(history, madeUpNight("2026-01-01", { speed, failed: ["speed/normals"] }));
    const before = await Deno.readTextFile(`${history}/${HISTORY_FILE}`);
    assert.equal(await accept(), 0, context.output.stderr);
    assert.equal(context.output.stdout, "accepted speed/normals: 3, was none: meant\n");
    assert.ok((await Deno.readTextFile(`${history}/${HISTORY_FILE}`)).startsWith(before));
    assert.equal(readHistory(history).acceptances[0]!.reason, "meant");
  }));

Deno.test("nightly refuses a night and a part that do not exist", () =>
  withTemporaryFolder(async (folder) => {
    const answers = [
      ["--night 2026-02-30", /--night 2026-02-30: no such day/],
      ["--part bites", /--part bites: it is one of bytes, speed, fresh, estimators/],
    ] as const;
    for (const [words, message] of answers) {
      const context = fixtureContext(folder, [testPaper]);
      assert.equal(
        await runProgram(["nightly", "--device", "cpu", ...words.split(" ")], context),
        2,
      );
      assert.match(context.output.stderr, message);
    }
  }));
