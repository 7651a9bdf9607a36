import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { pnm2021 } from "../mod.ts";
import { AS_PILOTED, type MadeUp, madeUpRecords } from "../testing/made_up_records.ts";
import { FAMILY } from "./mod.ts";

const judged = (madeUp: MadeUp) => judge(pnm2021, madeUpRecords(madeUp));
const outcomes = (madeUp: MadeUp) =>
  Object.fromEntries(judged(madeUp).map(({ claim, outcome }) => [claim, outcome]));
const verdict = (madeUp: MadeUp, id: string) => judged(madeUp).find(({ claim }) => claim === id)!;

const THEORY = {
  "PNM-3": "contradicted",
  "PNM-3d": "reproduced",
  "PNM-4": "reproduced",
  "PNM-5": "reproduced",
  "PNM-6": "reproduced",
};

Deno.test("claims: all twelve of the family that was frozen, in its order", () => {
  assert.deepEqual(pnm2021.claims.map(({ id }) => id), FAMILY);
  assert.equal(new Set(FAMILY).size, 12);
});

Deno.test("claims: a gain that both controls take away is there, and is not the noise's", () => {
  assert.deepEqual(outcomes({}), {
    "PNM-1b": "reproduced",
    "PNM-1l": "reproduced",
    "PNM-2b": "contradicted",
    "PNM-2l": "contradicted",
    "PNM-7b": "reproduced",
    "PNM-7l": "reproduced",
    "PNM-7m": "contradicted",
    ...THEORY,
  });
});

Deno.test("claims: a gain that is there on matched SGDM too is the noise's", () => {
  const { pnm, sgdm } = AS_PILOTED;
  const seen = outcomes({ errors: () => ({ pnm, sgdm, matched: sgdm }) });
  for (const [claim, outcome] of Object.entries({ ...seen, ...THEORY, "PNM-3": "reproduced" })) {
    assert.equal(outcome, "reproduced", claim);
  }
  assert.equal(seen["PNM-3"], "contradicted");
});

Deno.test("claims: PNM and SGDM interchanged contradict every gain", () => {
  const { pnm, sgdm, matched } = AS_PILOTED;
  const seen = outcomes({ errors: () => ({ pnm: sgdm, sgdm: pnm, matched }) });
  for (const id of ["PNM-1b", "PNM-1l", "PNM-7b", "PNM-7l"]) {
    assert.equal(seen[id], "contradicted", id);
  }
});

Deno.test("claims: more than half of the gain, no more and no less", () => {
  const left = (share: number) => {
    const between = (measure: "best" | "last") =>
      AS_PILOTED.pnm[measure] +
      share * (AS_PILOTED.sgdm[measure] - AS_PILOTED.pnm[measure]);
    return { ...AS_PILOTED, matched: { best: between("best"), last: between("last") } };
  };
  for (const id of ["PNM-2b", "PNM-2l", "PNM-7m"]) {
    assert.equal(outcomes({ errors: () => left(0.6) })[id], "reproduced", id);
    assert.equal(outcomes({ errors: () => left(0.4) })[id], "contradicted", id);
    assert.equal(outcomes({ errors: () => left(0.5) })[id], "inconclusive", id);
  }
});

Deno.test("claims: PNM-7 needs every data set, and is judged on what there is", () => {
  const { pnm, sgdm, matched } = AS_PILOTED;
  const against = outcomes({
    errors: ({ name }) => name === "fashion-mnist" ? { pnm: sgdm, sgdm: pnm, matched } : AS_PILOTED,
  });
  assert.equal(against["PNM-7b"], "contradicted");
  assert.equal(against["PNM-1b"], "reproduced");
  const without = verdict({ missing: (id) => id.includes("fashion") }, "PNM-7b");
  assert.equal(without.outcome, "reproduced");
  assert.deepEqual(without.rows.map(({ name }) => name), ["mnist"]);
  assert.deepEqual(without.caveats, ["images/fashion-mnist: 20 cell(s) not run (no data)"]);
});

Deno.test("claims: one seed fewer decides nothing", () => {
  for (
    const [id, cell] of [
      ["PNM-1b", "labels/clusters/seed3"],
      ["PNM-7m", "images/mnist/seed19"],
      ["PNM-3d", "theory/quadratic/seed0"],
    ] as const
  ) {
    const { outcome, reason } = verdict({ missing: (one) => one === cell }, id);
    assert.equal(outcome, "inconclusive", id);
    assert.match(reason, /at least (20|10) seeds are needed to decide; there are (19|9)$/);
  }
  assert(judged({ profile: "smoke" }).every(({ outcome }) => outcome === "inconclusive"));
});

Deno.test("claims: at the paper's scale the nets are classes, the authors' numbers beside them", () => {
  const own = verdict({ profile: "paper" }, "PNM-1b");
  assert.deepEqual(own.rows.map(({ name }) => name), [
    "resnet-18",
    "resnet-18-without-bn",
    "vgg-16",
    "vgg-16-without-bn",
  ]);
  const published = own.evidence.filter(({ label }) => label.includes("published"));
  assert.deepEqual(published.map(({ value }) => value), [4.48, 5.01, 6.26, 6.42]);
  const last = verdict({ profile: "paper" }, "PNM-1l");
  assert(last.evidence.every(({ label }) => !label.includes("published")));
  assert(verdict({}, "PNM-1b").evidence.every(({ label }) => !label.includes("published")));
});
