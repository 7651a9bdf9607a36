import assert from "node:assert/strict";
import { dateAfter, madeUpNight, madeUpSpeed } from "../testing/made_up_night.ts";
import { speedValues } from "./speed_values.ts";

const ratio = (day: number) => 2 * Math.exp(0.02 * Math.sin(7 * day));
const history = (machine: string) => ({
  acceptances: [],
  skipped: [],
  nights: Array.from(
    { length: 30 },
    (_, day) => madeUpNight(dateAfter(day), { machine, speed: [madeUpSpeed(ratio(day))] }),
  ),
});
const tonight = (value: number, machine = "any, any") =>
  speedValues({
    night: dateAfter(30),
    machine,
    engine: "onnx:cpu 1",
    ratios: new Map([["normals", value]]),
    history: history("any, any"),
  })[0]!;

Deno.test("speedValues() raises an alarm for work that is 20 % slower", () => {
  assert.equal(tonight(2).status, "passed");
  assert.equal(tonight(2.4).status, "alarm");
  assert.equal(tonight(2.4).epoch, "2026-01-01");
});

Deno.test("speedValues() compares with nights on the same kind of processor alone", () => {
  const there = tonight(2.4, "another");
  assert.deepEqual([there.status, there.note, there.epoch], [
    "shown",
    "0 of 20 nights",
    dateAfter(30),
  ]);
});
