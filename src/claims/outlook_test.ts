import assert from "node:assert/strict";
import { describeOutlook, never } from "./outlook.ts";

Deno.test("describeOutlook() says whether more seeds are the remedy", () => {
  assert.equal(
    describeOutlook({ seeds: 220, range: [30, 9000], atMargin: true }),
    "the mean lies at the margin: more seeds will hardly help, no number is sure to decide",
  );
  assert.equal(
    describeOutlook({ seeds: Infinity, range: [9, Infinity], atMargin: true }),
    "the mean lies at the margin: more seeds will hardly help, no number is sure to decide",
  );
  assert.match(
    describeOutlook({ seeds: 20, range: [9, Infinity], atMargin: false }),
    /about 20 seeds .* \(9 to no number at the ends/,
  );
  assert.equal(describeOutlook(never("why")), "no number of seeds would decide: why");
});
