import assert from "node:assert/strict";
import type { Verdict } from "../claims/verdict.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { claimsJson } from "../report/files/claims_json.ts";
import { ClaimsFile } from "../report/files/claims_schema.ts";
import { madeUpInput } from "../report/testing/made_up_input.ts";
import { besidePublished, publishedVerdicts } from "./beside_published.ts";

const input = madeUpInput();
const text = claimsJson(input);
const file = ClaimsFile.parse(JSON.parse(text));
const verdicts = input.experiments.flatMap((one) => one.verdicts);

Deno.test("besidePublished() puts every claim and class beside what is published", () => {
  const alike = besidePublished(verdicts, file);
  assert.doesNotMatch(alike, /differs/);
  const [, all] = alike.match(/(\d+) of (\d+) outcomes as published/)!.slice(1);
  const run = verdicts.filter(({ outcome }) => outcome !== "not-run");
  assert.equal(Number(all), run.reduce((sum, { classes }) => sum + 1 + (classes?.length ?? 0), 0));

  const [first, ...rest] = verdicts;
  const other: Verdict = {
    ...first!,
    outcome: "contradicted",
    classes: [{ name: "a new class", outcome: "contradicted" }],
  };
  const differing = besidePublished([other, ...rest], file);
  assert.match(
    differing,
    new RegExp(`^${first!.paper} ${first!.claim} +contradicted +\\S+  differs$`, "m"),
  );
  // What one side did not run is no difference.
  assert.match(differing, /^ {2}a new class +contradicted +–$/m);
  const apart = 1 + (first!.classes?.length ?? 0);
  assert.match(
    differing,
    new RegExp(
      `^${Number(all) - apart} of ${Number(all) - apart + 1} outcomes .*, ${apart} not comp`,
      "m",
    ),
  );
});

Deno.test("besidePublished() compares nothing with a report that is not there, damaged, or of another version", () =>
  withTemporaryFolder(async (folder) => {
    const run = { profile: "smoke", absent: [] };
    const say = () => besidePublished(verdicts, publishedVerdicts(folder, run));
    assert.match(say(), /^not compared: nothing is published in .*claims\.json\n$/);
    for (const damaged of ["{", '{"version":1,"claims":[]}']) {
      await Deno.writeTextFile(`${folder}/claims.json`, damaged);
      assert.match(say(), /^not compared: .* is not a claims\.json of this version\n$/);
    }
    await Deno.writeTextFile(`${folder}/claims.json`, text);
    assert.match(say(), /outcomes as published\n$/);
  }));

Deno.test("publishedVerdicts() compares one profile with itself, and takes the reading without the data that is not there", () =>
  withTemporaryFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/claims.json`, text);
    assert.equal(
      publishedVerdicts(folder, { profile: "laptop", absent: [] }),
      "the published run is of the profile smoke, this one of laptop",
    );
    const [first] = file.claims;
    const second = { ...file, without: ["set"], claims: [{ ...first!, reason: "without set" }] };
    await Deno.writeTextFile(`${folder}/claims-without-set.json`, JSON.stringify(second));
    const reasonsFor = (absent: readonly string[]) => {
      const found = publishedVerdicts(folder, { profile: "smoke", absent });
      assert.ok(typeof found !== "string");
      return [found.claims[0]!.reason, found.claims[1]!.reason];
    };
    const [, other] = file.claims;
    assert.deepEqual(reasonsFor(["set", "another"]), ["without set", other!.reason]);
    assert.deepEqual(reasonsFor(["another"]), [first!.reason, other!.reason]);
  }));
