import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { latestLine } from "./latest_line.ts";
import { fixtureContext } from "./testing/context.ts";

Deno.test("latestLine() shows the last word of a work that says no more, and nothing twice", async () => {
  const context = { ...fixtureContext("nowhere"), terminal: true };
  const line = latestLine(context);
  line.show("column 1");
  line.show("column 2");
  assert.equal(context.output.stderr, "");
  await setTimeout(700);
  assert.equal(context.output.stderr, "\r\x1b[2Kcolumn 2");
  line.end();
  assert.equal(context.output.stderr, "\r\x1b[2Kcolumn 2\r\x1b[2K");
});
