import assert from "node:assert/strict";
import { labels } from "../../experiments/pnm2021/labels/study.ts";
import { checkSample } from "../../src/nightly/bytes/check_sample.ts";
import { baselineOf, computedSample, HERE } from "../../src/nightly/testing/sample.ts";
import { testPaper } from "../../src/runner/testing/paper/test_paper.ts";

/** A paper of one training study. */
const paper = (compute: string) => ({
  ...testPaper,
  id: "pnm2021",
  studies: [{ ...labels, compute }],
  claims: [],
  figures: [],
});

Deno.test("part 1 catches a learning rate that is off by 5 % on the first night, and names the file", async () => {
  const baseline = await baselineOf(paper(labels.compute));
  const fault = import.meta.resolve("./faults/faster_learning.ts");
  const now = await computedSample(paper(fault));
  const [found] = checkSample({ ...now, baseline, here: HERE, acceptances: [] });
  assert.equal(found!.status, "different");
  assert.match(found!.changed[0]!, /faults\/faster_learning\.ts/);
});
