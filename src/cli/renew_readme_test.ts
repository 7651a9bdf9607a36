import assert from "node:assert/strict";
import { madeUpInput } from "../report/testing/made_up_input.ts";
import { readmeSection } from "./renew_readme.ts";

const input = madeUpInput();
const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("|"));

Deno.test("readmeSection() shows the first paper's first figure, linked to its page", () => {
  const section = readmeSection(input);
  assert.match(
    section,
    /^\[!\[A chart\]\(reports\/published\/made-up\/chart\.svg\)\]\(reports\/published\/made-up\/index\.html\)$/m,
  );
  assert.match(section, /^_What a reader should see in A chart, in words\._$/m);
});

Deno.test("readmeSection() has a line per claim for one paper and a line per paper for several", () => {
  const [first] = input.experiments;
  const single = lines(readmeSection({ ...input, experiments: [first!] }));
  assert.deepEqual(single.map((line) => line.split("|")[1]!.trim()).slice(2), [
    "A1",
    "A2",
    "A3",
    "A4",
  ]);
  const several = lines(readmeSection(input)).slice(2);
  assert.equal(several.length, 2);
  assert.match(
    several[1]!,
    /^\| \[Another made-up paper\]\(reports\/published\/other\/index\.html\) +\| +0 \| +1 \| +1 \| +0 \| +1 h 1 min \|$/,
  );
});

Deno.test("readmeSection() keeps the formatter away and names the run", () => {
  const section = readmeSection(input);
  assert(section.startsWith("<!-- deno-fmt-ignore-start -->\n"));
  assert(section.endsWith("\n<!-- deno-fmt-ignore-end -->"));
  assert.match(
    section,
    /`deno task reproduce --profile smoke`: profile `smoke`, engine onnx:cpu .*data: set\./,
  );
});
