import assert from "node:assert/strict";
import { tablesOf } from "../../page/testing/read_page.ts";
import { madeUpInput } from "../testing/made_up_input.ts";
import type { ReportInput } from "../input.ts";
import { ClaimsFile } from "./claims_schema.ts";
import { reportFiles } from "./write_report.ts";

const input = madeUpInput();
const { experiment, verdicts } = input.experiments[0]!;
const [first] = verdicts;

/** The made-up run with two replications and two looks at its first claim. */
const several: ReportInput = {
  ...input,
  replications: [
    { seedOffset: 3, verdicts },
    { seedOffset: 4, verdicts: verdicts.map((one) => ({ ...one, outcome: "not-run" as const })) },
  ],
  sequential: {
    version: 1,
    profile: "smoke",
    replication: 3,
    engine: "onnx:cpu",
    alpha: 0.05,
    declaredAt: "2026-11-28T00:00:00.000Z",
    claims: [{
      paper: experiment.id,
      claim: first!.claim,
      family: experiment.id,
      places: 4,
      looks: [8, 16],
      levels: [0.00041, 0.01209],
    }],
    looks: [1, 2].map((look) => ({
      judgedAt: `2026-11-28T00:0${look}:00.000Z`,
      claims: [{
        paper: experiment.id,
        claim: first!.claim,
        look,
        seeds: 8 * look,
        for: { pValue: 0.0123 / look, level: [0.00041, 0.01209][look - 1]!, rejected: look === 2 },
        against: { pValue: 0.987, level: 0.00041, rejected: false },
      }],
    })),
  },
};

Deno.test("claims.json holds every look and every replication, where the run had several", async () => {
  const files = await reportFiles(several);
  const { claims } = ClaimsFile.parse(JSON.parse(files.get("claims.json")!));
  const own = claims.find(({ id }) => id === first!.claim)!;
  assert.deepEqual(own.replications!.map(({ replication, outcome }) => [replication, outcome]), [
    [3, "reproduced"],
    [4, "not-run"],
  ]);
  assert.deepEqual(
    own.looks,
    several.sequential!.looks.map(({ claims: [one] }) => {
      const { paper: _paper, claim: _claim, ...look } = one!;
      return look;
    }),
  );
  assert.deepEqual(claims.find(({ id }) => id !== first!.claim)!.looks, []);
  assert.deepEqual(JSON.parse(files.get("until-decided.json")!), several.sequential);
  const plain = await reportFiles(input);
  assert.equal(plain.has("until-decided.json"), false);
  const { claims: alone } = ClaimsFile.parse(JSON.parse(plain.get("claims.json")!));
  assert.ok(alone.every((one) => one.looks === undefined && one.replications === undefined));
});

Deno.test("the page of a paper shows every look with its p and its level, and the verdict by replication", async () => {
  const files = await reportFiles(several);
  const page = files.get(`${experiment.id}/index.html`)!;
  const tables = tablesOf(page);
  const looks = tables.find(({ caption }) => caption.startsWith("Every look"))!;
  assert.deepEqual(looks.cells.map((row) => row.slice(0, 5)), [
    [first!.claim, "1", "8", "0.0123", "0.00041"],
    [first!.claim, "2", "16", "0.00615", "0.0121"],
  ]);
  const byReplication = tables.find(({ caption }) => caption.includes("on each replication"))!;
  assert.equal(byReplication.rows.length, verdicts.length);
  assert.match(byReplication.cells[0]!.join(" "), /reproduced .*not-run/);
  assert.match(files.get("index.html")!, /id="replications"/);
});
