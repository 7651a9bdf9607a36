import assert from "node:assert/strict";
import { idsOf, linksOf, tablesOf } from "../../page/testing/read_page.ts";
import { reportFiles } from "../files/write_report.ts";
import type { ReportInput } from "../input.ts";
import { madeUpInput } from "../testing/made_up_input.ts";

const files = await reportFiles(madeUpInput());
const front = files.get("index.html")!;
const paper = files.get("made-up/index.html")!;
const pages = [...files].filter(([path]) => path.endsWith(".html"));

/** The one table whose caption begins so. */
function only(page: string, caption: string) {
  const found = tablesOf(page).filter((one) => one.caption.startsWith(caption));
  assert.equal(found.length, 1, caption);
  return found[0]!;
}

Deno.test("ids are unique on every page", () => {
  for (const [path, page] of pages) {
    const ids = idsOf(page);
    assert(ids.length > 5, path);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], path);
  }
});

Deno.test("every link leads to a file of the report or to a place on one of its pages", () => {
  for (const [path, page] of pages) {
    for (const link of linksOf(page)) {
      const target = new URL(link, `file:///${path}`);
      const file = target.pathname.slice(1);
      const text = files.get(file) ?? (file === "ro-crate-metadata.json" ? "" : undefined);
      assert(text !== undefined, `${path} → ${link}`);
      const anchor = target.hash.slice(1);
      assert(anchor === "" || idsOf(text).includes(anchor), `${path} → ${link}`);
    }
  }
  assert(linksOf(front).includes("made-up/index.html#A3"));
  assert(linksOf(paper).includes("../other/index.html"));
  assert(linksOf(files.get("other/index.html")!).includes("../index.html"));
});

Deno.test("pages ask no network, run no script, and say nothing that is not a word or a number", () => {
  for (const [path, page] of pages) {
    assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//, path);
    assert.doesNotMatch(page, /@import|url\((?!data:|#)|<script/, path);
    assert.doesNotMatch(page, />(?:NaN|undefined|null|\[object Object\])</, path);
    assert(!page.includes("<A1>"), path);
  }
  assert(paper.includes("Statement &lt;A1&gt; &amp; more."));
});

Deno.test("the front page counts the outcomes of every paper and names each claim under its own", () => {
  assert.deepEqual(only(front, "How many claims").rows, [
    {
      Paper: "A made-up paper made-up",
      Reproduced: "1",
      Contradicted: "1",
      Inconclusive: "1",
      "Not run": "1",
    },
    {
      Paper: "Another made-up paper other",
      Reproduced: "0",
      Contradicted: "1",
      Inconclusive: "1",
      "Not run": "0",
    },
  ]);
  for (const [outcome, claim] of [["reproduced", "A1"], ["contradicted", "B1"]]) {
    assert.match(front, new RegExp(`${outcome}</span>: <a href="[^"]*#${claim}">`));
  }
  assert.equal(front.match(/<figure /g)!.length, 3, "a hero per paper and the forest");
});

Deno.test("the verdict table shows the weakest test of each claim, its numbers and its rule", () => {
  assert.deepEqual(only(paper, "Claims and verdicts").rows, [
    {
      Claim: "A1",
      "Statement and rule":
        "Statement <A1> & more. Rule: mean θ > −0.05 over at least 8 seeds, in every class.",
      Verdict: "✓ reproduced",
      "Effect θ": "0.024 [−0.043, 0.091] weak, weakest of 3",
      Seeds: "10",
    },
    {
      Claim: "A2",
      "Statement and rule": "Statement <A2> & more. Rule: mean θ < −0.1 over at least 8 seeds.",
      Verdict: "✕ contradicted",
      "Effect θ": "0.53 [0.48, 0.584]",
      Seeds: "11",
    },
    {
      Claim: "A3",
      "Statement and rule": "Statement <A3> & more. Rule: mean θ > −0.05 over at least 8 seeds.",
      Verdict: "? inconclusive",
      "Effect θ": "−0.0271 [−0.15, 0.101]",
      Seeds: "12",
    },
    {
      Claim: "A4",
      "Statement and rule": "Statement <A4> & more. Rule: mean θ > −0.05 over at least 8 seeds.",
      Verdict: "– not-run",
      "Effect θ": "–",
      Seeds: "–",
    },
  ]);
});

Deno.test("a claim's tests show every row, p for and p against each in its own column", () => {
  const { caption, rows } = only(paper, "The tests of A1");
  assert.equal(caption, "The tests of A1. After Holm: for p = .041, against p = .971.");
  assert.deepEqual(rows.map((row) => Object.values(row)), [
    ["strong", "8", "0.31", "[0.27, 0.352]", ".002", ".998", "Student t", "✓ reproduced"],
    ["middle", "9", "0.22", "[0.16, 0.283]", ".014", ".986", "Student t", "✓ reproduced"],
    ["weak", "10", "0.024", "[−0.043, 0.091]", ".037", ".963", "exact sign", "✓ reproduced"],
  ]);
  assert.deepEqual(Object.keys(rows[0]!), [
    "Class",
    "Seeds",
    "Effect θ",
    "95 % interval",
    "p for",
    "p against",
    "Test",
    "Its class",
  ]);
});

Deno.test("the numbers beside a verdict stand with their intervals", () => {
  const { rows } = only(paper, "The numbers beside the verdict on A1");
  assert.deepEqual(rows.map((row) => Object.values(row)), [
    ["Median b*exact cumulants", "∞", "[12, ∞]"],
    ["Share", "0.613", "[0.521, 0.704]"],
  ]);
});

/** The section of one claim. */
function section(claim: string): string {
  return new RegExp(`<section class="claim" aria-labelledby="${claim}">[^]*?</section>`)
    .exec(paper)![0];
}

Deno.test("a claim's section says its axis, its caveats, its command and what its cells cost", () => {
  assert.match(section("A1"), /iteration-wise: parameters are fixed/);
  assert.match(section("A2"), /dimension-wise/);
  assert.match(section("A3"), /time-wise/);
  assert.doesNotMatch(section("A4"), /-wise/);
  assert.match(section("A1"), /<li>set-2 is missing<\/li>/);
  assert.match(section("A3"), /Neither test is significant; about 41 seeds would decide\./);
  assert.match(
    section("A2"),
    /<code>deno task reproduce --only A2 --profile smoke --device onnx:cpu<\/code>/,
  );
  assert.match(
    section("A2"),
    /3 cells: 4 min 45 s of computing on one core each, at most 1\.25 GB/,
  );
  assert.match(paper, /the paper’s 3 claims share .*; A4 is judged apart\./);
});

Deno.test("the command of a claim repeats the seeds of the run", async () => {
  const input = madeUpInput();
  const provenance = { ...input.provenance, seedOffset: 1000 };
  const page = (await reportFiles({ ...input, provenance })).get("made-up/index.html")!;
  assert.match(page, /--only A2 --profile smoke --device onnx:cpu --seed 1000<\/code>/);
});

Deno.test("a chart stands with its first claim, is linked from the others, and says where it belongs", () => {
  assert.equal(paper.split('<figure id="figure-made-up-chart">').length - 1, 1);
  assert(section("A1").includes('<figure id="figure-made-up-chart">'));
  assert(section("A2").includes('<a href="#figure-made-up-chart">A chart</a>'));
  assert.match(
    section("A1"),
    /Belongs to <a href="#A1">A1<\/a>, <a href="#A2">A2<\/a>\. The chart that stands for/,
  );
  assert(
    section("A3").includes('<a href="../other/index.html#figure-other-chart">The other paper'),
  );
  assert.match(
    files.get("other/index.html")!,
    /Belongs to <a href="#B1">B1<\/a>, <a href="\.\.\/made-up\/index\.html#A3">A3<\/a>, X9\./,
  );
  assert.match(paper, /Belongs to no claim\.(?! The chart)/);
});

Deno.test("a paper's page says which cells did not run and which command mends it", () => {
  assert.match(
    paper,
    /<strong>1<\/strong> of set\/net: no such data; run: deno task data fetch it/,
  );
  assert.doesNotMatch(files.get("other/index.html")!, /no such data/);
});

Deno.test("the argument stands on the front page where there is one, each entry with its claim", async () => {
  assert.doesNotMatch(front, /id="argument"/);
  const argument: ReportInput["argument"] = {
    question: "Is it Gaussian?",
    caption: "By axis and batch size.",
    rowTitle: "Axis",
    columns: ["early", "late"],
    rows: [{
      title: "random directions",
      entries: [
        [{ text: "Gaussian, b = 256", outcome: "reproduced", paper: "made-up", claim: "A1" }],
        [],
      ],
    }],
  };
  const page = (await reportFiles({ ...madeUpInput(), argument })).get("index.html")!;
  assert.deepEqual(only(page, "By axis").rows, [{
    Axis: "random directions",
    early: "Gaussian, b = 256 A1✓ reproduced",
    late: "no claim of this run decides this",
  }]);
  assert(linksOf(page).includes("made-up/index.html#A1"));
});
