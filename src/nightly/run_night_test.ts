import assert from "node:assert/strict";
import { FAULTS } from "./testing/faults.ts";
import { testPaper } from "../runner/testing/paper/test_paper.ts";
import type { History } from "./history/history_file.ts";
import { NightLine } from "./history/night_line.ts";
import { dateAfter } from "./testing/made_up_night.ts";
import { testNight } from "./testing/night.ts";
import { withStudy } from "./testing/planted.ts";
import { baselineOf } from "./testing/sample.ts";

const baseline = await baselineOf(testPaper);

/** Twenty-two real nights of the test paper. */
const nights: NightLine[] = [];
for (let day = 0; day < 22; day++) {
  const history = { nights: [...nights], acceptances: [], skipped: [] };
  nights.push(await testNight(dateAfter(day), { baseline, history }));
}
const history: History = { nights, acceptances: [], skipped: [] };
const next = dateAfter(22);
const moved = (line: NightLine, shift: number): NightLine => ({
  ...line,
  claims: line.claims.map((one) => ({
    ...one,
    theta: one.theta === null ? null : one.theta + shift,
  })),
});

Deno.test("runNight() passes nights of unchanged code, and tests from the twentieth on", () => {
  assert.deepEqual(new Set(nights.map(({ exitCode }) => exitCode)), new Set([0]));
  assert.ok(nights.every((line) => NightLine.safeParse(line).success));
  const statuses = (line: NightLine) => line.claims.map(({ status }) => status);
  assert.deepEqual(statuses(nights[19]!), ["shown", "shown", "shown"]);
  assert.deepEqual(statuses(nights[21]!).slice(0, 2), ["passed", "passed"]);
  assert.deepEqual(nights[21]!.changed, []);
  // T3 holds in nearly all seeds: half of its values and more are equal.
  assert.match(nights[21]!.claims[2]!.note, /are equal|^$/);
});

Deno.test("runNight() gives the same night again, and another seed gives another", async () => {
  const again = await testNight(dateAfter(3), { baseline });
  const thetas = (line: NightLine) => line.claims.map(({ theta }) => theta);
  assert.deepEqual(thetas(again), thetas(nights[3]!));
  assert.notDeepEqual(thetas(again), thetas(nights[4]!));
});

Deno.test("runNight() confirms an alarm with the other seed before it fails the night", async () => {
  const shifted = { ...history, nights: nights.map((line) => moved(line, 3)) };
  const line = await testNight(next, { baseline, history: shifted });
  const [t1] = line.claims;
  assert.equal(t1!.status, "confirmed");
  assert.equal(t1!.confirmation!.seed, t1!.seed + 5);
  assert.ok(t1!.confirmation!.theta! < t1!.band!.lower);
  assert.equal(line.exitCode, 1);
  assert.ok(line.failed.includes("theta/test2026/T1"));
});

Deno.test("runNight() fails a lost cell without part 1, and a crash with exit code 3", async () => {
  const lost = withStudy("walks", (one) => ({ ...one, grid: (p) => one.grid(p).slice(1) }));
  const line = await testNight(next, { history, parts: new Set(["fresh"]) }, lost);
  assert.deepEqual([line.failed, line.exitCode], [["cells/test2026/walks/16-steps"], 1]);
  assert.deepEqual(line.changed, ["study test2026/walks"]);
  const crash = withStudy("walks", (one) => ({ ...one, compute: FAULTS.crash }));
  assert.equal((await testNight(next, { history, baseline }, crash)).exitCode, 3);
});

Deno.test("runNight() drops what there is no time for, says so, and ends with 5 where nothing ran", async () => {
  const dear = withStudy("walks", (one) => ({
    ...one,
    grid: (p) => one.grid(p).map((point) => ({ ...point, cost: 1e6 })),
  }));
  const line = await testNight(next, { history, baseline }, dear);
  assert.equal(line.exitCode, 0);
  assert.ok(line.dropped.some((what) => what.startsWith("test2026/walks: ")));
  assert.equal(line.claims[0]!.theta, null);
  assert.equal(line.bytes.filter(({ status }) => status === "not-run").length, 2);
  assert.equal((await testNight(next, { parts: new Set() })).exitCode, 5);
});

Deno.test("runNight() times its work, and times it again where a ratio left its band", async () => {
  let ticks = 0;
  const slow = {
    parts: new Set(["speed" as const]),
    now: () => ticks++,
    wanted: (check: string) => !check.includes("engine"),
  };
  const first = await testNight(next, slow);
  assert.ok(first.speed.length >= 4 && first.speed.every(({ ratio }) => ratio === 1));
  const past = Array.from({ length: 20 }, (_, day) => ({
    ...first,
    night: dateAfter(day),
    speed: first.speed.map((one) => ({
      ...one,
      epoch: dateAfter(0),
      ratio: 0.8 * Math.exp(0.01 * Math.sin(day)),
    })),
  }));
  const line = await testNight(next, { ...slow, history: { ...history, nights: past } });
  assert.deepEqual(new Set(line.speed.map(({ status }) => status)), new Set(["confirmed"]));
  assert.deepEqual(line.speed.map(({ confirmation }) => confirmation), line.speed.map(() => 1));
  assert.equal(line.exitCode, 1);
});
