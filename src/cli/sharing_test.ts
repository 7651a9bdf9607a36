import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import type { Paper } from "../claims/paper.ts";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../runner/testing/experiment.ts";
import { recordFiles } from "../runner/testing/run.ts";
import { FIXTURE, fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

async function run(folder: string, words: string, experiments: readonly Paper[] = [FIXTURE]) {
  const context = fixtureContext(folder, experiments);
  const code = await runProgram(words.split(" "), context);
  return { code, ...context.output, reports: context.reports.written };
}

/** Two papers: of one a cell fails. */
const GOOD = fixtureExperiment(
  [1, 2, 3].map((seed) => fixturePoint("good", seed)),
  [fixtureClaim("G1", -100)],
);
const BROKEN = fixtureExperiment(
  [1, 2, 3].map((seed) => fixturePoint("bad", seed, seed === 2 ? "throw" : "count")),
  [fixtureClaim("B1", -100)],
  { id: "broken", paper: "broken" },
);

Deno.test("reproduce --shard: the parts together store what one machine stores, and report judges them", () =>
  withTemporaryFolder(async (folder) => {
    const first = await run(folder, "reproduce --shard 1/2 --no-report --workers 1");
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /3 × fixture compute \(new\)/);
    assert.match(first.stderr, /3 × fixture cannot run \(left to shard 2\/2\)/);
    assert.match(first.stdout, /^3 computed here, 0 failed; deno task report judges/);
    const half = await run(folder, "report");
    assert.match(half.stdout, /F1 +(?:reproduced|inconclusive|not-run)/);
    const second = await run(folder, "reproduce --shard 2/2 --workers 1");
    assert.match(second.stdout, /3 computed, 3 reused, 0 not run/);
    assert.match(second.stdout, /F1 +reproduced/);
    assert.equal(first.reports + second.reports, 1);
    await run(`${folder}/one`, "reproduce --workers 1");
    assert.deepEqual(recordFiles(`${folder}/store`), recordFiles(`${folder}/one/store`));
  }));

Deno.test("reproduce --pull: workers without a report leave 0 behind, the last one judges everything", () =>
  withTemporaryFolder(async (folder) => {
    const workers = await Promise.all(
      [1, 2].map(() => run(folder, "reproduce --pull --no-report --workers 1")),
    );
    const counts = workers.map(({ code, stdout, stderr, reports }) => {
      assert.equal(code, 0, stderr);
      assert.equal(reports, 0);
      assert.match(stderr, /pulling from .*store: 6 cells\n/);
      return Number(/^(\d+) computed here, 0 failed/.exec(stdout)?.[1]);
    });
    assert.equal(counts[0]! + counts[1]!, 6);
    const idle = await run(folder, "reproduce --pull --no-report --workers 1");
    assert.deepEqual([idle.code, idle.stdout.slice(0, 15)], [0, "0 computed here"]);
    const last = await run(folder, "reproduce --pull --workers 1");
    assert.match(last.stdout, /F1 +reproduced/);
    assert.match(last.stdout, /0 computed, 6 reused, 0 not run, 0 failed/);
    await run(`${folder}/one`, "reproduce --workers 1");
    assert.deepEqual(recordFiles(`${folder}/store`), recordFiles(`${folder}/one/store`));
  }));

Deno.test("a cell that fails in a worker costs its own claim, and report says why and where", () =>
  withTemporaryFolder(async (folder) => {
    const papers = [GOOD, BROKEN];
    const worker = await run(folder, "reproduce --pull --no-report --workers 1", papers);
    assert.equal(worker.code, 3);
    assert.match(worker.stdout, /^5 computed here, 1 failed/);
    assert.match(worker.stderr, /broken\/bad\/seed2\nError: cell of seed 2 is broken\n/);
    const report = await run(folder, "report", papers);
    assert.equal(report.code, 0, report.stderr);
    assert.match(report.stdout, /G1 +reproduced/);
    assert.doesNotMatch(report.stdout, /B1 +reproduced/);
    const log = Deno.readTextFileSync(
      `${folder}/reports/latest/failures/broken-broken_bad_seed2.log`,
    );
    assert.match(log, /cell of seed 2 is broken/);
  }));

Deno.test("options that contradict each other are refused in one line", () =>
  withTemporaryFolder(async (folder) => {
    for (
      const [words, message] of [
        ["--shard 0/4", "--shard 0/4: must be I/N with 1 ≤ I ≤ N, as 2/8"],
        ["--shard 5/4", "--shard 5/4: must be I/N with 1 ≤ I ≤ N, as 2/8"],
        ["--shard 2", "--shard 2: must be I/N with 1 ≤ I ≤ N, as 2/8"],
        [
          "--pull --shard 1/2",
          "--pull with --shard: a worker that pulls has no fixed part; leave one out",
        ],
        [
          "--pull --force",
          "--pull with --force: every worker would compute every cell; leave one out",
        ],
        ["--no-report --strict", "--no-report with --strict: nothing is judged; leave one out"],
        ["--no-report --json", "--no-report with --json: nothing is judged; leave one out"],
        ["--run a", "--run needs --pull"],
      ] as const
    ) {
      const { code, stderr } = await run(folder, `reproduce ${words}`);
      assert.deepEqual([code, stderr], [2, `sgn-lab: reproduce: ${message}\n`]);
    }
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));
