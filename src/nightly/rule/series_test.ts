import assert from "node:assert/strict";
import { dateAfter, madeUpNight, madeUpValue } from "../testing/made_up_night.ts";
import { pastValues } from "./series.ts";

const nights = [0, 1, 2, 3].map((day) =>
  madeUpNight(dateAfter(day), { claims: [madeUpValue(day)] })
);
const read = (night: typeof nights[0]) =>
  night.claims.map(({ epoch, theta, status }) => ({
    epoch,
    value: theta,
    confirmed: status === "confirmed",
  }))[0];

Deno.test("pastValues() gives the nights before, not the night itself", () => {
  const found = pastValues({ nights, acceptances: [] }, dateAfter(2), "c", read);
  assert.deepEqual(found.map(({ value }) => value), [0, 1]);
});

Deno.test("pastValues() begins a new epoch with an accepted night, for that check alone", () => {
  const acceptances = [{
    version: 1,
    kind: "acceptance",
    night: dateAfter(2),
    at: "",
    reason: "meant",
    accepted: [{ check: "c", old: "0", new: "2" }],
  }] as const;
  const history = {
    nights,
    acceptances: acceptances.map((one) => ({ ...one, accepted: [...one.accepted] })),
  };
  const epochs = (check: string) =>
    pastValues(history, dateAfter(9), check, read).map(({ epoch }) => epoch);
  assert.deepEqual(epochs("c"), [dateAfter(0), dateAfter(0), dateAfter(2), dateAfter(2)]);
  assert.deepEqual(new Set(epochs("other")), new Set([dateAfter(0)]));
});

Deno.test("pastValues() leaves out what failed a night, until it is accepted", () => {
  const failed = nights.map((night, day) =>
    day === 2
      ? { ...night, claims: [madeUpValue(2, { status: "confirmed", epoch: "published" })] }
      : night
  );
  const accepted = [{ check: "c", old: "0", new: "2" }];
  const line = {
    version: 1 as const,
    kind: "acceptance" as const,
    night: dateAfter(2),
    at: "",
    reason: "meant",
    accepted,
  };
  const values = (acceptances: typeof line[]) =>
    pastValues({ nights: failed, acceptances }, dateAfter(9), "c", read)
      .map(({ value, epoch }) => [value, epoch]);
  assert.deepEqual(values([]).map(([value]) => value), [0, 1, 3]);
  assert.deepEqual(values([line])[2], [2, dateAfter(2)]);
});
