import assert from "node:assert/strict";
import { acceptLast } from "./accept.ts";
import { AcceptanceLine } from "./history/night_line.ts";
import { madeUpNight, madeUpSpeed, madeUpValue } from "./testing/made_up_night.ts";

const BAND = { nights: 20, mean: 1, sd: 0.1, level: 0.001, lower: 0.5, upper: 1.5 };
const history = (more: Parameters<typeof madeUpNight>[1]) => ({
  nights: [madeUpNight("2026-01-01", more)],
  acceptances: [],
  skipped: [],
});

Deno.test("acceptLast() writes reason, old and new value of what failed, and of nothing else", () => {
  const line = acceptLast(
    history({
      claims: [
        madeUpValue(2, { status: "confirmed", band: BAND }),
        madeUpValue(1, { claim: "T2", status: "passed", band: BAND }),
      ],
      speed: [madeUpSpeed(3, { status: "confirmed", band: { ...BAND, mean: 0 } })],
      broken: [{ paper: "p", cell: "s/a", status: "lost", reason: "" }],
      failed: ["cells/p/s/a", "theta/test2026/T1", "speed/normals"],
    }),
    null,
    "a better optimizer",
    "2026-01-01T08:00:00Z",
  );
  assert.ok(AcceptanceLine.safeParse(line).success);
  assert.equal(line.reason, "a better optimizer");
  assert.deepEqual(line.accepted, [
    { check: "cells/p/s/a", old: "declared", new: "lost" },
    { check: "theta/test2026/T1", old: "1", new: "2" },
    { check: "speed/normals", old: "1", new: "3" },
  ]);
});

Deno.test("acceptLast() accepts no wrong estimator, no crash, and nothing where nothing failed", () => {
  const accept = (more: Parameters<typeof madeUpNight>[1]) =>
    acceptLast(history(more), null, "because", "");
  assert.throws(() => accept({ failed: ["estimators/tTest/size"] }), /cannot be|no deviation/);
  const crash = { paper: "p", cell: "s/a", status: "failed" as const, reason: "" };
  assert.throws(() => accept({ broken: [crash], failed: ["cells/p/s/a"] }), /mend it/);
  assert.throws(() => accept({}), /failed nothing/);
  assert.throws(
    () => acceptLast({ nights: [], acceptances: [], skipped: [] }, null, "x", ""),
    /no night/,
  );
});
