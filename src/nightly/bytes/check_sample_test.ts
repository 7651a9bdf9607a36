import assert from "node:assert/strict";
import { FAULTS } from "../testing/faults.ts";
import type { Paper } from "../../claims/paper.ts";
import { testPaper } from "../../runner/testing/paper/test_paper.ts";
import { nightWorld } from "../testing/night_world.ts";
import { withStudy } from "../testing/planted.ts";
import { baselineOf, computedOnly, computedSample, HERE } from "../testing/sample.ts";
import { Baseline, readBaseline } from "./baseline.ts";
import { bytesCheck, checkSample } from "./check_sample.ts";
import { makeBaseline } from "./make_baseline.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";

const BASELINE = await baselineOf(testPaper);

async function found(paper: Paper, more: Partial<Parameters<typeof checkSample>[0]> = {}) {
  const { planned, results } = await computedSample(paper);
  return checkSample({
    baseline: BASELINE,
    planned,
    results,
    here: HERE,
    acceptances: [],
    ...more,
  });
}

Deno.test("checkSample() finds equal bytes where nothing changed", async () => {
  assert.deepEqual((await found(testPaper)).map(({ status }) => status), [
    "equal",
    "equal",
    "equal",
  ]);
  assert.ok(Baseline.safeParse(JSON.parse(JSON.stringify(BASELINE))).success);
});

Deno.test("checkSample() catches an estimator that is off by 1 %, and names the file first", async () => {
  const planted = withStudy("products", (one) => ({ ...one, compute: FAULTS.onePercent }));
  const one = (await found(planted)).find(({ cell }) => cell.startsWith("products"))!;
  assert.equal(one.status, "different");
  assert.match(one.changed[0]!, /^code: .*one_percent\.ts/);
  assert.ok(one.deviation! > 1e6, `${one.deviation}`);
});

Deno.test("checkSample() catches a sampler with a wrong seed path", async () => {
  const planted = withStudy("walks", (one) => ({ ...one, compute: FAULTS.wrongPath }));
  const statuses = (await found(planted)).map(({ status }) => status);
  assert.deepEqual(statuses, ["different", "different", "equal"]);
});

Deno.test("checkSample() catches a lost cell, a crash, and names a new cell", async () => {
  const lost = withStudy("walks", (one) => ({ ...one, grid: (p) => one.grid(p).slice(1) }));
  const [first, second] = await found(lost);
  assert.deepEqual([first!.status, second!.status], ["lost", "equal"]);
  const crash = withStudy("products", (one) => ({ ...one, compute: FAULTS.crash }));
  const crashed = (await found(crash))[2]!;
  assert.deepEqual([crashed.status, crashed.reason], ["failed", "planted"]);
  const small = { ...BASELINE, cells: BASELINE.cells.slice(1) };
  const statuses = (await found(testPaper, { baseline: small })).map(({ status }) => status);
  assert.deepEqual(statuses, ["equal", "equal", "new"]);
});

Deno.test("checkSample() catches changed settings and one changed byte of data, whatever the numbers", async () => {
  const settings = withStudy("walks", (one) => ({
    ...one,
    grid: (p) => one.grid(p).map((point) => ({ ...point, settings: { steps: 17 } })),
  }));
  const [changed] = await found(settings);
  assert.deepEqual([changed!.status, changed!.changed], ["different", ["settings"]]);
  const reads = withStudy("walks", (one) => ({
    ...one,
    needs: { engine: false, datasets: () => ["digits"] },
  }));
  const world = (sum: string) => nightWorld({ datasetChecksum: () => Promise.resolve(sum) });
  const before = await baselineOf(reads, world("aa"));
  const now = await computedSample(reads, world("ab"));
  const [data] = checkSample({ ...now, baseline: before, here: HERE, acceptances: [] });
  assert.deepEqual([data!.status, data!.reason], ["different", "data: digits changed"]);
});

Deno.test("checkSample() asks for equal bytes only on the same kind of machine", async () => {
  const { planned, results } = await computedSample(testPaper);
  const nudged = {
    ...BASELINE,
    cells: BASELINE.cells.map((cell) => ({ ...cell, hash: "0".repeat(32) })),
  };
  const on = (machine: string) =>
    checkSample({
      baseline: nudged,
      planned,
      results,
      here: { ...HERE, machine },
      acceptances: [],
    })[0]!;
  assert.equal(on(HERE.machine).status, "different");
  assert.match(on(HERE.machine).reason, /nothing changed/);
  assert.equal(on("another").status, "alike");
  assert.deepEqual(on("another").changed, ["machine: another, was machine test"]);
});

Deno.test("checkSample() takes what was accepted for the value to compare with", async () => {
  const planted = withStudy("products", (one) => ({ ...one, compute: FAULTS.onePercent }));
  const [, , one] = await found(planted);
  const accepted = [{ check: bytesCheck(one!), old: "", new: one!.hash! }];
  const line = {
    version: 1,
    kind: "acceptance",
    night: "2026-01-01",
    at: "",
    reason: "meant",
    accepted,
  } as const;
  const [, , again] = await found(planted, { acceptances: [{ ...line, accepted }] });
  assert.equal(again!.status, "equal");
});

Deno.test("makeBaseline() measures tolerances between engines, with the engines named", async () => {
  const { results } = await computedSample(testPaper);
  const other = await computedSample(testPaper, nightWorld());
  const shifted = computedOnly(other.results).map((one, at) => ({
    ...one,
    planned: { ...one.planned, cell: computedOnly(results)[at]!.planned.cell },
    text: one.text.replace(
      /("meanDiagonal":)(\d\.\d+)/,
      (_, key, x) => `${key}${Number(x) + 0.01}`,
    ),
  }));
  const { cells } = makeBaseline({
    ...HERE,
    writtenAt: "",
    commit: "",
    published: null,
    results: computedOnly(results),
    others: shifted,
    states: {},
  });
  assert.ok(Math.abs(cells[2]!.numbers["meanDiagonal"]![3] - 0.03) < 1e-9);
});

Deno.test("readBaseline() says how to mend a damaged one", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/b.json`, "{}");
    assert.throws(() => readBaseline(`${folder}/b.json`), {
      name: "UserError",
      message: /no baseline of version 1; get it back from git/,
    });
  }));
