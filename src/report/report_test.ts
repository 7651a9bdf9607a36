import assert from "node:assert/strict";
import { judge } from "../claims/judge.ts";
import { readCsv } from "../base/csv.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import type { Claim } from "../claims/claim.ts";
import { recordsOf } from "../records/records.ts";
import { costOf } from "../runner/cost_of.ts";
import { fixtureCells, fixturePoint } from "../runner/testing/experiment.ts";
import type { ReportInput } from "./input.ts";
import { ClaimsFile } from "./files/claims_schema.ts";
import { claimsTable } from "./files/claims_table.ts";
import { replaceSection } from "./files/publish.ts";
import { reportFiles, writeReport } from "./files/write_report.ts";

function claim(id: string, values: readonly number[], minimumSeeds = 3): Claim {
  return {
    id,
    paper: "made-up",
    statement: `Statement <${id}> & more.`,
    source: "derived",
    effect: "θ = something",
    reads: [],
    region: { kind: "above", bound: -0.05 },
    estimators: [],
    minimumSeeds,
    find: () => ({
      classes: [{ name: "all", effects: values.map((value, seed) => ({ seed, value })) }],
      evidence: [{ label: "Median b*", value: Infinity, interval: [1, Infinity] }],
      caveats: values.length === 0 ? ["its data is missing"] : [],
      sampleSizes: {},
    }),
  };
}

const claims = [
  claim("A1", [0.1, 0.12, 0.11, 0.09]),
  claim("A2", [-0.5, -0.51, -0.49, -0.52]),
  claim("A3", [0.1, -0.3, 0.2, -0.1]),
  claim("A4", []),
];

function input(): ReportInput {
  const [cell] = fixtureCells([fixturePoint("set/net", 0)]);
  const missing = [{ cell: cell!, reason: "no such data; run: deno task data fetch it" }];
  return {
    experiments: [{
      experiment: {
        id: "made-up",
        title: "A made-up paper",
        citation: "Nobody 2000",
        studies: [],
        claims,
        figures: [],
      },
      verdicts: judge(claims, recordsOf([], missing)),
      costs: new Map(claims.map((one) => [one.id, costOf(one, [])])),
      figures: [{
        id: "chart",
        title: "A chart",
        claims: ["A1", "A2"],
        caption: "What a reader should see in this chart, in words.",
        spec: {
          height: 100,
          mark: "point",
          encoding: {
            x: { field: "x", type: "quantitative" },
            y: { field: "y", type: "quantitative" },
          },
        },
        rows: [{ x: 1, y: 2, name: 'a "quoted", name' }, { x: 3, y: NaN, name: null }],
      }],
    }],
    provenance: {
      code: { commit: "0".repeat(40), dirty: false, lockfile: "1".repeat(64) },
      host: {
        deno: "2",
        v8: "15",
        typescript: "6",
        platform: "any",
        cpu: "any",
        cores: 2,
      },
      engine: { id: "onnx:cpu", version: "onnxruntime-node 1", note: "" },
      profile: "smoke",
      seedOffset: 0,
      seeds: [0, 1],
      datasets: [{ id: "set", checksum: "2".repeat(64), missing: null }],
      startedAt: "2026-01-01T00:00:00.000Z",
      wallSeconds: 3,
    },
    command: "deno task reproduce --profile smoke",
    missing,
    cellTimings: [{
      experiment: "made-up",
      study: "cells",
      cell: "set/net/seed1",
      status: "failed",
      reason: "it crashed",
      key: null,
      seconds: 2,
      memory: 1e9,
    }],
    runSummary: {
      cells: 2,
      computed: 1,
      reused: 0,
      notRun: 1,
      failed: 1,
      seconds: 3,
      workers: 2,
    },
  };
}

const files = await reportFiles(input());
const page = files.get("index.html")!;

Deno.test("reportFiles() gives the same bytes for the same input", async () => {
  assert.deepEqual([...await reportFiles(input())], [...files]);
});

Deno.test("the page names every claim with its verdict, escaped, and asks no network", () => {
  for (const outcome of ["reproduced", "contradicted", "inconclusive", "not-run"]) {
    assert(page.includes(`class="verdict ${outcome}"`), outcome);
  }
  assert(page.includes("Statement &lt;A1&gt; &amp; more."));
  assert(!page.includes("<A1>"));
  assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//);
  assert.doesNotMatch(page, /@import|url\((?!data:)/);
  assert.doesNotMatch(page, />(?:NaN|undefined|null|\[object Object\])</);
});

Deno.test("the page shows a chart once and links to it from the other claims", () => {
  assert.equal(page.split('<figure id="figure-chart">').length - 1, 1);
  assert.equal(page.split('href="#figure-chart"').length - 1, 1);
});

Deno.test("the page says which cells did not run and which command mends it", () => {
  assert(page.includes("no such data; run: deno task data fetch it"));
});

Deno.test("charts come as specification, SVG and CSV with the same numbers", () => {
  const spec = JSON.parse(files.get("charts/chart.vl.json")!);
  assert.deepEqual(spec.datasets.rows[0], { x: 1, y: 2, name: 'a "quoted", name' });
  assert.equal(spec.datasets.rows[1].y, null);
  assert.deepEqual(readCsv(files.get("charts/chart.csv")!)[1], ["1", "2", 'a "quoted", name']);
  assert.match(files.get("charts/chart.svg")!, /^<svg [^]*<title>A chart<\/title>/);
});

Deno.test("claims.json has the documented shape; infinities become null", () => {
  const parsed = ClaimsFile.parse(JSON.parse(files.get("claims.json")!));
  assert.deepEqual(parsed.claims.map((one) => one.outcome), [
    "reproduced",
    "contradicted",
    "inconclusive",
    "not-run",
  ]);
  assert.equal(parsed.claims[0]!.evidence[0]!.value, null);
});

Deno.test("junit.xml: a contradicted claim passes, a claim not run is skipped, a crash is an error", () => {
  const xml = files.get("junit.xml")!;
  assert.match(xml, /tests="5" failures="0" errors="1" skipped="1"/);
  assert.match(xml, /name="A2">\s*<properties><property name="verdict" value="contradicted"/);
});

Deno.test("ro-crate-metadata.json lists every other file", () => {
  const crate = JSON.parse(files.get("ro-crate-metadata.json")!);
  const root = crate["@graph"].find((node: { "@id": string }) => node["@id"] === "./");
  const listed = root.hasPart.map((part: { "@id": string }) => part["@id"]);
  assert.deepEqual(
    listed,
    [...files.keys()].filter((path) => path !== "ro-crate-metadata.json").sort(),
  );
});

Deno.test("claimsTable() gives one row per claim, in columns of equal width", () => {
  const lines = claimsTable(input()).split("\n").filter((line) => line.startsWith("|"));
  assert.equal(lines.length, 6);
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
});

Deno.test("replaceSection() refuses a document without its markers", () => {
  assert.throws(() => replaceSection("# A", "claims", "x"), /README.md has no section/);
});

Deno.test("writeReport() replaces the old report whole and leaves no temporary folder", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.mkdir(`${folder}/latest`);
    await Deno.writeTextFile(`${folder}/latest/stale.txt`, "");
    await writeReport(`${folder}/latest`, input());
    assert.deepEqual([...Deno.readDirSync(folder)].map((entry) => entry.name), ["latest"]);
    assert.equal(await Deno.readTextFile(`${folder}/latest/index.html`), page);
    assert.throws(() => Deno.statSync(`${folder}/latest/stale.txt`), Deno.errors.NotFound);
  }));
