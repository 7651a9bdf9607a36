import assert from "node:assert/strict";
import { candidateOf, type EstimatorGate } from "../candidate.ts";
import type { Claim } from "../claim.ts";
import { exact } from "../rules/exact.ts";
import { reported } from "../rules/reported.ts";
import { BESIDE, classClaim, DECLARED, group, NOTHING, testClaim } from "../testing/claims.ts";
import { declareLooks } from "./declare_looks.ts";
import { judgeLook } from "./judge_look.ts";
import type { LookEntry } from "./sequential_record.ts";
import { sequentialVerdict } from "./sequential_verdict.ts";
import { spentAtLook, spentUpTo } from "./spending.ts";

const CLEAR = [3, 3.1, 2.9, 3.2, 2.8, 3.3, 2.7, 3];
const OPEN = [1, -1, 1.1, -1.1, 1.2, -1.2, 0.9, -0.9];

/** A look at claims of a family of four places, with looks at 8 and 16 seeds. */
function look(
  claims: readonly Claim[],
  number: number,
  earlier: readonly LookEntry[],
  gate?: EstimatorGate,
) {
  const places = ["A1", "A2", "A3", "A4"];
  const paper = { id: "a", claims, families: { a: places } };
  const declared = declareLooks(paper, claims, () => 8, 16);
  const open = claims.map((claim, index) => ({
    declared: declared[index]!,
    candidate: candidateOf("a", claim, NOTHING, places.length),
  }));
  return { open, entries: judgeLook(open, number, earlier, gate) };
}

Deno.test("judgeLook() counts earlier rejections for and against apart", () => {
  const { entries: [first] } = look([testClaim("A1", CLEAR)], 1, []);
  assert.equal(first!.for.level, spentUpTo(0.5, 0.05 / 4));
  assert.deepEqual([first!.for.rejected, first!.against.rejected], [true, false]);
  const { entries: [second] } = look([testClaim("A2", OPEN)], 2, [first!]);
  assert.equal(second!.for.level, spentAtLook(0.5, 1, 0.05 / 3));
  assert.equal(second!.against.level, spentAtLook(0.5, 1, 0.05 / 4));
  assert.equal(second!.seeds, 16);
});

Deno.test("judgeLook() gives p = 1 where nothing may be concluded, whatever the effects", () => {
  const clear = testClaim("A1", CLEAR);
  const inadmissible = {
    ...clear,
    find: () => ({ ...clear.find(NOTHING), inadmissible: "no task" }),
  };
  const few = testClaim("A1", CLEAR, { minimumSeeds: 9 });
  for (const claim of [inadmissible, few]) {
    const { entries: [entry] } = look([claim], 1, []);
    assert.deepEqual([entry!.for.pValue, entry!.for.rejected], [1, false]);
  }
  const { entries: [distrusted] } = look([clear], 1, [], () => "not certified");
  assert.deepEqual([distrusted!.for.pValue, distrusted!.for.rejected], [1, false]);
  const { entries: [trusted] } = look([clear], 1, [], () => undefined);
  assert.equal(trusted!.for.rejected, true);
});

Deno.test("judgeLook() decides exact claims at the first look, and reported ones never", () => {
  const effect = (value: number) => [{ name: "x", value, expected: 1 }];
  const claim = (id: string, value: number): Claim<ReturnType<typeof effect>> => ({
    ...DECLARED,
    id,
    rule: exact(0.1),
    find: () => ({ ...BESIDE, effects: effect(value) }),
  });
  const told: Claim<ReturnType<typeof group>[]> = {
    ...DECLARED,
    id: "A3",
    rule: reported("no size is named"),
    find: () => ({ ...BESIDE, effects: [group("all", CLEAR)] }),
  };
  const { entries, open } = look([claim("A1", 1.05), claim("A2", 2), told], 1, []);
  assert.deepEqual(entries.map((one) => [one.for.rejected, one.against.rejected]), [
    [true, false],
    [false, true],
    [false, false],
  ]);
  const verdicts = entries.map((entry, index) =>
    sequentialVerdict(open[index]!.candidate, open[index]!.declared, entry)
  );
  assert.deepEqual(verdicts.map(({ outcome }) => outcome), [
    "reproduced",
    "contradicted",
    "inconclusive",
  ]);
  assert.deepEqual(open.map(({ declared }) => declared.looks), [[8, 16], [8, 16], [8]]);
});

Deno.test("judgeLook() and sequentialVerdict() judge classes at the level of the look", () => {
  const claim = classClaim("A1", [group("in", CLEAR), group("out", CLEAR.map((x) => -x))]);
  const { entries: [entry], open: [first] } = look([claim], 1, []);
  assert.equal(entry!.against.rejected, true);
  const verdict = sequentialVerdict(first!.candidate, first!.declared, entry!);
  assert.equal(verdict.outcome, "contradicted");
  assert.deepEqual(verdict.classes!.map(({ outcome }) => outcome), ["reproduced", "contradicted"]);
  assert.match(
    verdict.reason,
    /holds on in .*fails on out .*; decided at look 1 of 2 \(8 seeds\)$/,
  );
});

Deno.test("sequentialVerdict() follows the entry, which stands", () => {
  const { entries: [entry], open: [first] } = look([testClaim("A1", CLEAR)], 1, []);
  const { candidate, declared } = first!;
  const p = { ...entry!.for, pValue: 0.0009, level: 0.001 };
  const at = (rejected: boolean) =>
    sequentialVerdict(candidate, declared, { ...entry!, for: { ...p, rejected } });
  assert.equal(at(true).outcome, "reproduced");
  assert.ok(Math.abs(at(true).adjustedFor - 0.045) < 1e-15);
  assert.equal(at(false).outcome, "inconclusive");
  assert.equal(at(false).adjustedFor, 0.05);
  const touching = { ...p, pValue: 0.001, rejected: true };
  assert.equal(
    sequentialVerdict(candidate, declared, { ...entry!, for: touching }).outcome,
    "reproduced",
  );
  // Decided under another certificate: it stands.
  const distrust = () => "not certified";
  assert.equal(sequentialVerdict(candidate, declared, entry!, distrust).outcome, "reproduced");
});
