import assert from "node:assert/strict";
import { readCsv } from "../base/csv.ts";
import { matchSnapshots } from "../base/testing/snapshots.ts";
import { figureSnapshots } from "../charts/testing/figure_snapshot.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { ClaimsFile } from "./files/claims_schema.ts";
import { claimsTable, countsTable } from "./files/claims_table.ts";
import { reportFiles, writeReport } from "./files/write_report.ts";
import { judgedClaims } from "./judged_claim.ts";
import { madeUpInput } from "./testing/made_up_input.ts";
import { paperForest } from "./verdict_forest.ts";

const files = await reportFiles(madeUpInput());
const front = files.get("index.html")!;
const paper = files.get("made-up/index.html")!;

Deno.test("reportFiles() gives the same bytes for the same input", async () => {
  assert.deepEqual([...await reportFiles(madeUpInput())], [...files]);
});

Deno.test("a report has a front page, a page per paper, and a paper's figures in its folder", () => {
  const figures = ["made-up/another", "made-up/chart", "made-up/verdicts", "other/chart"];
  const expected = [...figures, "other/verdicts", "verdicts"]
    .flatMap((path) => [".csv", ".svg", ".vl.json"].map((kind) => `${path}${kind}`));
  assert.deepEqual(
    [...files.keys()].filter((path) => /\.(csv|svg|vl\.json|html)$/.test(path)).sort(),
    [
      ...expected,
      "made-up/A1-effects.csv",
      "index.html",
      "made-up/index.html",
      "other/index.html",
    ].sort(),
  );
  assert.match(files.get("other/chart.svg")!, /<title>The other paper&#39;s chart<\/title>/);
  assert.match(files.get("made-up/chart.svg")!, /<title>A chart<\/title>/);
});

Deno.test("the effects of a claim are a table beside the page, which links to it", () => {
  assert.deepEqual(readCsv(files.get("made-up/A1-effects.csv")!), [
    ["row", "class", "seed", "value"],
    ["strong", "strong", "0", "0.3"],
    ["strong", "strong", "1", "0.32"],
  ]);
  assert.equal(paper.match(/href="[^"]*-effects\.csv"/g)?.join(), 'href="A1-effects.csv"');
});

Deno.test("reportFiles() refuses two figures of one name instead of losing one", async () => {
  const input = madeUpInput();
  const [first] = input.experiments;
  const twice = { ...first!, figures: [first!.figures[0]!, first!.figures[0]!] };
  await assert.rejects(
    reportFiles({ ...input, experiments: [twice] }),
    /would hold made-up\/chart\.vl\.json twice/,
  );
});

Deno.test("charts come as specification, SVG and CSV with the same numbers", () => {
  const spec = JSON.parse(files.get("made-up/chart.vl.json")!);
  assert.deepEqual(spec.datasets.rows[0], { x: 1, y: 2, name: 'a "quoted", name' });
  assert.equal(spec.datasets.rows[1].y, null);
  assert.deepEqual(readCsv(files.get("made-up/chart.csv")!)[1], ["1", "2", 'a "quoted", name']);
});

Deno.test("the verdicts without some data stand on the page, in their own file and in the summary", async () => {
  const input = madeUpInput();
  const [first] = input.experiments;
  const verdicts = first!.verdicts.map((one) =>
    one.claim === "A1" ? { ...one, outcome: "contradicted" as const, reason: "set decides" } : one
  );
  const secondReading = { without: ["set"], experiments: [{ ...first!, verdicts }] };
  const both = await reportFiles({ ...input, secondReading });
  const page = both.get("made-up/index.html")!;
  assert.match(
    page,
    /href="#second-reading">that reading<[^]*id="second-reading"[^]*1 of 4 verdicts change[^]*set decides/,
  );
  assert.doesNotMatch(both.get("other/index.html")!, /second-reading/);
  const file = ClaimsFile.parse(JSON.parse(both.get("claims-without-set.json")!));
  assert.deepEqual(file.without, ["set"]);
  assert.deepEqual(file.claims.map(({ outcome }) => outcome), verdicts.map((one) => one.outcome));
  assert.match(
    both.get("summary.md")!,
    /Read without set: A1 contradicted \(reproduced with it\); every other verdict stays\./,
  );
  assert.ok(![...files.keys()].some((path) => path.includes("without")));
});

Deno.test("claims.json holds every number of the verdicts; infinities become null", () => {
  const parsed = ClaimsFile.parse(JSON.parse(files.get("claims.json")!));
  const verdicts = madeUpInput().experiments.flatMap(({ verdicts }) => verdicts);
  assert.deepEqual(
    parsed.claims.map((one) => [one.paper, one.id, one.outcome, one.reason, one.rule.words]),
    verdicts.map((one) => [one.paper, one.claim, one.outcome, one.reason, one.words]),
  );
  parsed.claims.forEach((one, index) => {
    const verdict = verdicts[index]!;
    assert.deepEqual(one.rows, verdict.rows.map(({ margin: _, ...row }) => row));
    for (const key of ["pFor", "pAgainst", "adjustedFor", "adjustedAgainst"] as const) {
      assert.equal(one[key], verdict[key], `${one.id} ${key}`);
    }
    assert.equal(one.seedsToDecide, verdict.seedsToDecide);
    assert.deepEqual(one.seedsToDecideRange, verdict.seedsToDecideRange);
    assert.deepEqual(one.classes, verdict.classes);
  });
  assert.deepEqual(parsed.claims[0]!.evidence[0], {
    label: "Median b*",
    value: null,
    interval: [12, null],
    note: "exact cumulants",
  });
  assert.deepEqual(parsed.claims.map(({ axis }) => axis).slice(0, 4), [
    "iteration-wise",
    "dimension-wise",
    "time-wise",
    "none",
  ]);
});

Deno.test("junit.xml: a contradicted claim passes, a claim not run is skipped, a crash is an error", () => {
  const xml = files.get("junit.xml")!;
  assert.match(xml, /<testsuite name="made-up" tests="5" failures="0" errors="1" skipped="1">/);
  assert.match(xml, /<testsuite name="other" tests="2" failures="0" errors="0" skipped="0">/);
  assert.match(
    xml,
    /name="A4">\s*<properties>.*<\/properties>\s*<skipped message="its data is missing">/,
  );
  assert.match(
    xml,
    /name="A1">\s*<properties>.*<\/properties>\s*<system-out>reproduced: every class/,
  );
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

Deno.test("claimsTable() gives one row per claim with the weakest test, in columns of equal width", () => {
  const [first] = madeUpInput().experiments;
  const lines = claimsTable(first!).split("\n");
  assert.equal(lines.length, 6);
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
  assert.match(lines[2]!, /\| 0\.024 \[−0\.043, 0\.091\] +\| mean θ > −0\.05 .*\| 10 +\|$/);
});

Deno.test("countsTable() gives one line per paper with its counts and its page", () => {
  const table = countsTable(madeUpInput(), (paper) => `at/${paper}`);
  const cells = table.split("\n").map((line) =>
    line.split("|").slice(1, -1).map((one) => one.trim())
  );
  assert.deepEqual(cells[2], ["[A made-up paper](at/made-up)", "1", "1", "1", "1", "3 min 5 s"]);
  assert.deepEqual(cells[3], [
    "[Another made-up paper](at/other)",
    "0",
    "1",
    "1",
    "0",
    "1 h 1 min",
  ]);
});

Deno.test("writeReport() replaces the old report whole and leaves no temporary folder", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.mkdir(`${folder}/latest`);
    await Deno.writeTextFile(`${folder}/latest/stale.txt`, "");
    await writeReport(`${folder}/latest`, madeUpInput());
    assert.deepEqual([...Deno.readDirSync(folder)].map((entry) => entry.name), ["latest"]);
    assert.equal(await Deno.readTextFile(`${folder}/latest/index.html`), front);
    assert.throws(() => Deno.statSync(`${folder}/latest/stale.txt`), Deno.errors.NotFound);
  }));

Deno.test("both kinds of page and the forest are what was committed", async () => {
  const [first] = madeUpInput().experiments;
  await matchSnapshots(
    new URL("./testing/snapshots/", import.meta.url),
    new Map([
      ["front.html.snap", front],
      ["paper.html.snap", paper],
      ...figureSnapshots([paperForest(judgedClaims(first!))]),
    ]),
  );
});
