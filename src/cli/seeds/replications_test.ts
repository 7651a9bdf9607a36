import assert from "node:assert/strict";
import type { Paper } from "../../claims/paper.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../../runner/testing/experiment.ts";
import { recordFiles } from "../../runner/testing/run.ts";
import { runProgram } from "../program.ts";
import { fixtureContext } from "../testing/context.ts";

/** Squares of the seeds 0 … 3 lie at 3.5 ± 4.0, those of 1000 … far above 100: F2 comes out otherwise on replication 1. */
const PAPER: Paper = fixtureExperiment([{ ...fixturePoint("grid", 0), replicates: 4 }], [
  fixtureClaim("F1", -1000),
  fixtureClaim("F2", 100),
]);

async function run(folder: string, words: string, command = "reproduce") {
  const context = fixtureContext(folder, [PAPER]);
  const code = await runProgram([command, "--profile", "smoke", ...words.split(" ")], context);
  return { code, ...context.output };
}

type Printed = {
  readonly claim: string;
  readonly outcome: string;
  readonly rows: readonly { readonly replicates: number; readonly value: number }[];
  readonly evidence: readonly { readonly label: string; readonly value: number }[];
  readonly caveats: readonly string[];
};

Deno.test("reproduce --seeds beyond the declared number keeps the verdict and adds the longer estimate", () =>
  withTemporaryFolder(async (folder) => {
    const first = JSON.parse((await run(folder, "--json")).stdout);
    const records = recordFiles(`${folder}/store`);
    const { code, stdout } = await run(folder, "--seeds 40 --json");
    assert.equal(code, 0);
    const longer = JSON.parse(stdout);
    assert.equal(longer.summary.reused, 4);
    assert.equal(longer.summary.computed, 36);
    for (const [name, text] of Object.entries(records)) {
      assert.equal(recordFiles(`${folder}/store`)[name], text);
    }
    // Forty seeds have a mean square of 513.5: F2 would be another verdict on them, at p = 4e-6.
    const [before, after] = [first, longer].map((one) => one.verdicts as readonly Printed[]);
    assert.deepEqual(after!.map(({ outcome }) => outcome), ["reproduced", "contradicted"]);
    assert.deepEqual(after!.map(({ rows }) => rows), before!.map(({ rows }) => rows));
    const { label, value } = after![1]!.evidence.at(-1)!;
    assert.deepEqual([label, value], ["θ: over 40 seeds", 513.5]);
    assert.match(
      after![1]!.caveats.at(-1)!,
      /stands on the 4 declared seeds.*over 40 seeds are evidence/,
    );
    const { stdout: text } = await run(folder, "--seeds 40");
    assert.match(
      text,
      /longer estimates: evidence beside .*\n.*\n {2}F2 {2}θ: over 40 seeds: 514 \[/,
    );
    const reported = await run(folder, "--seeds 40", "report");
    assert.match(reported.stdout, /F2 {2}θ: over 40 seeds: 514 \[/);
  }));

Deno.test("reproduce --seeds below the declared number decides nothing that asks for more", () =>
  withTemporaryFolder(async (folder) => {
    const { stdout } = await run(folder, "--seeds 2 --json");
    const { verdicts, summary } = JSON.parse(stdout);
    assert.equal(summary.computed, 2);
    assert.equal(verdicts[0].outcome, "inconclusive");
    assert.match(verdicts[0].reason, /at least 3 seeds are needed to decide; there are 2/);
  }));

Deno.test("reproduce --replicate judges each replication by itself: a line each, and a table", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout, stderr } = await run(folder, "--replicate 2");
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /\nreplication 0: 1 reproduced, 1 contradicted, 0 inconclusive, 0 not-run\n/,
    );
    assert.match(stdout, /\nreplication 1: 2 reproduced, .*; 1 of 2 as in replication 0\n/);
    assert.match(stdout, /\nverdict by replication +0 +1 +2\n/);
    assert.match(stdout, /\nfixture F1 +reproduced +reproduced +reproduced\n/);
    assert.match(stdout, /\nfixture F2 +contradicted +reproduced +reproduced +differ\n/);
    assert.match(stdout, /12 computed/);
    const { replications, verdicts, summary } = JSON.parse(
      (await run(folder, "--replicate 2 --json")).stdout,
    );
    assert.equal(summary.reused, 12);
    assert.equal(verdicts.length, 2);
    assert.deepEqual(
      replications.map((one: { replication: number; verdicts: Printed[] }) => [
        one.replication,
        ...one.verdicts.map(({ outcome }) => outcome),
      ]),
      [
        [0, "reproduced", "contradicted"],
        [1, "reproduced", "reproduced"],
        [2, "reproduced", "reproduced"],
      ],
    );
    // The same as each alone.
    const alone = JSON.parse((await run(folder, "--seed 2 --json")).stdout);
    assert.equal(alone.summary.reused, 4);
    assert.deepEqual(alone.verdicts.map(({ outcome }: Printed) => outcome), [
      "reproduced",
      "reproduced",
    ]);
  }));

Deno.test("numbers of seeds and replications that make no sense are answered in one line", () =>
  withTemporaryFolder(async (folder) => {
    for (
      const [words, pattern] of [
        ["--seeds 0", /--seeds 0: must be a whole number, 1 or more/],
        ["--seeds 1.5", /--seeds 1.5: must be a whole number/],
        ["--seeds -3", /--seeds/],
        [
          "--seeds 1001",
          /--seeds 1001: a replication has 1000 seeds of fixture\/cells; ask for fewer/,
        ],
        ["--replicate 0", /--replicate 0: must be a whole number, 1 or more/],
        ["--replicate x", /--replicate x: must be a whole number/],
      ] as const
    ) {
      const { code, stdout, stderr } = await run(folder, words);
      assert.equal(code, 2, words);
      assert.equal(stdout, "");
      assert.match(stderr, pattern);
      assert.equal(stderr.trim().split("\n").length, 1);
    }
  }));
