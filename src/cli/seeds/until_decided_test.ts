import assert from "node:assert/strict";
import { LOOKS_PAPER as PAPER, LOOKS_POINT as point, SEED } from "./testing/looks_paper.ts";
import { lookSizes } from "../../claims/sequential/look_sizes.ts";
import { spentAtLook } from "../../claims/sequential/spending.ts";
import type { SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import type { Paper } from "../../claims/paper.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../../runner/testing/experiment.ts";
import { recordFiles } from "../../runner/testing/run.ts";
import { runProgram } from "../program.ts";
import { fixtureContext } from "../testing/context.ts";

async function run(folder: string, words: string, papers: readonly Paper[] = [PAPER]) {
  const context = fixtureContext(folder, papers);
  const code = await runProgram(["reproduce", ...words.split(" ")], context);
  return { code, ...context.output };
}

const BASE = `--seed ${SEED} --until-decided --profile smoke`;
const fileOf = (folder: string) => `${folder}/store/until-decided/smoke-${SEED}.json`;
const readFile = (folder: string): SequentialRecord =>
  JSON.parse(Deno.readTextFileSync(fileOf(folder)));

Deno.test("reproduce --until-decided looks at 2, 4, 8, 16 seeds, stops what is decided and records every look", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout, stderr } = await run(folder, `${BASE} --most 16 --json`);
    assert.equal(code, 0, stderr);
    const { verdicts, sequential, provenance } = JSON.parse(stdout);
    assert.deepEqual(readFile(folder), sequential);
    const [first] = sequential.claims;
    assert.deepEqual(first.looks, lookSizes(2, 16));
    assert.deepEqual(
      first.levels,
      [2, 4, 8, 16].map((n, k) => spentAtLook(k === 0 ? 0 : n / 32, n / 16, 0.05 / 4)),
    );
    // Two seeds are fewer than the rule demands; at four the far claims come out, at sixteen the near one.
    const seen = sequential.looks.map(({ claims }: SequentialRecord["looks"][number]) =>
      claims.map((one) =>
        `${one.claim}@${one.seeds}${one.for.rejected || one.against.rejected ? "!" : ""}`
      )
    );
    assert.deepEqual(seen, [
      ["F1@2", "F2@2", "F3@2", "F4@2"],
      ["F1@4!", "F2@4!", "F3@4"],
      ["F3@8"],
      ["F3@16!"],
    ]);
    assert.deepEqual(
      verdicts.map((one: { claim: string; outcome: string }) => `${one.claim} ${one.outcome}`),
      ["F1 reproduced", "F2 contradicted", "F3 reproduced", "F4 not-run"],
    );
    assert.match(verdicts[0].reason, /; decided at look 2 of 4 \(4 seeds\)$/);
    assert.equal(provenance.seeds.length, 16);
  }));

Deno.test("reproduce --until-decided judges a claim on the seeds of its last look alone", () =>
  withTemporaryFolder(async (folder) => {
    const { stdout } = await run(folder, `${BASE} --most 16 --json`);
    const { verdicts } = JSON.parse(stdout);
    assert.deepEqual(
      verdicts.map((one: { rows: { replicates: number }[] }) => one.rows[0]?.replicates),
      [4, 4, 16, undefined],
    );
  }));

Deno.test("reproduce --until-decided resumes, and what was decided stands whatever the code says now", () =>
  withTemporaryFolder(async (folder) => {
    assert.equal((await run(folder, `${BASE} --most 16`)).code, 0);
    const plain = await run(folder, `--seed ${SEED} --profile smoke`);
    assert.match(plain.stderr, /\nreplication 900 is decided by looks .*: those verdicts stand, /);
    const [records, before] = [recordFiles(`${folder}/store`), readFile(folder)];
    const again = await run(folder, `${BASE} --most 16`);
    assert.equal(again.code, 0);
    assert.match(again.stderr, /look 4 \(taken .*\): 1 claims, 1 decided: F3 reproduced/);
    assert.deepEqual(recordFiles(`${folder}/store`), records);
    assert.deepEqual(readFile(folder), before);
    // The file has the last word: as if killed after the second look, with a decision that this code would not make, and without one.
    const looks = structuredClone(before.looks.slice(0, 2));
    looks[1]!.claims[2]!.against = { pValue: 0.001, level: 0.002, rejected: true };
    looks[1]!.claims[0]!.for.rejected = false;
    Deno.writeTextFileSync(fileOf(folder), JSON.stringify({ ...before, looks }));
    const { stdout } = await run(folder, `${BASE} --most 16 --json`);
    const { verdicts, sequential } = JSON.parse(stdout);
    assert.equal(verdicts[2].outcome, "contradicted");
    assert.equal(sequential.looks.length, 3);
    const third = sequential.looks[2].claims.map((one: { claim: string }) => one.claim);
    assert.deepEqual(third, ["F1"]);
  }));

Deno.test("reproduce --until-decided refuses what was judged, in one line and with exit code 2", () =>
  withTemporaryFolder(async (folder) => {
    const refused = async (words: string, pattern: RegExp) => {
      const { code, stdout, stderr } = await run(folder, words);
      assert.equal(code, 2, stderr);
      assert.equal(stdout, "");
      assert.match(stderr, pattern);
      assert.equal(stderr.trim().split("\n").length, 1);
    };
    await refused(
      "--until-decided --profile smoke",
      /replication 0 is the published one.* --seed 1\n/,
    );
    assert.equal((await run(folder, "--seed 901 --profile smoke")).code, 0);
    await refused(
      "--seed 901 --until-decided --profile smoke",
      /901 .* was judged: fixture cells\/.*--seed 902/,
    );
    assert.equal((await run(folder, `${BASE} --most 16`)).code, 0);
    await refused(`${BASE} --most 32`, /has a plan with other claims, looks or another engine/);
    await refused(`${BASE} --only F1 --most 16`, /has a plan with other claims/);
    await refused("--seed 905 --until-decided --only F4", /F4 has no p-values \(reported only/);
    await refused("--seed 905 --until-decided --only F1 grid", /grid names cells/);
    await refused("--seed 905 --until-decided --most 1", /--most 1: F1 declares 2 seeds/);
    await refused("--seed 905 --until-decided --most 1001", /a replication has 1000 seeds/);
    await refused("--seed 905 --until-decided --most 1.5", /--most 1.5: must be a whole number/);
    await refused("--seed 905 --until-decided --seeds 9", /--until-decided and --seeds exclude/);
    await refused("--seed 905 --until-decided --replicate 2", /--replicate exclude/);
    await refused("--seed 905 --until-decided --force", /--force exclude/);
    await refused("--most 9", /--most 9: it belongs to --until-decided/);
    Deno.writeTextFileSync(fileOf(folder), "{}");
    await refused(`${BASE} --most 16`, /no record of looks .*; take another replication/);
  }));

Deno.test("reproduce --until-decided takes no look whose cells failed", () =>
  withTemporaryFolder(async (folder) => {
    const broken = fixtureExperiment(
      [point, { ...fixturePoint("bad", 0, "throw"), replicates: 2 }],
      [
        fixtureClaim("F1"),
      ],
    );
    const { code, stderr } = await run(folder, `${BASE} --keep-going`, [broken]);
    assert.equal(code, 3);
    assert.match(stderr, /look 1 is not taken: 2 of its cells failed/);
    assert.deepEqual(readFile(folder).looks, []);
  }));

Deno.test("reproduce --until-decided --dry-run says what would be declared and writes nothing", () =>
  withTemporaryFolder(async (folder) => {
    const { code, stdout } = await run(folder, `${BASE} --most 16 --dry-run`);
    assert.equal(code, 0);
    assert.match(stdout, /looks at 2, 4, 8, 16 seeds: F1, F2, F3 \(levels from .* over 4 places\)/);
    assert.match(stdout, /2 of 2 cells to compute.*\nthe first look; .* at most 16 cells/);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));
