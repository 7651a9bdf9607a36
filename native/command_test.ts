import assert from "node:assert/strict";
import { command } from "./command.ts";

Deno.test("command() gives what a program wrote, and the line that names the error", async () => {
  const good = await command("deno", ["eval", "console.log('first'); console.log('last')"]);
  assert.deepEqual(good, {
    success: true,
    missing: false,
    lastLine: "last",
    stdout: "first\nlast\n",
  });
  const bad = await command("deno", [
    "eval",
    "console.error('Error: no route to host'); console.error('bye'); Deno.exit(1)",
  ]);
  assert.equal(bad.success, false);
  assert.equal(bad.lastLine, "Error: no route to host");
});

Deno.test("command() says that there is no such program", async () => {
  const { success, missing, lastLine } = await command("no-such-program", []);
  assert.deepEqual([success, missing, lastLine], [false, true, "there is no no-such-program"]);
});

Deno.test("command() ends a program that takes too long", async () => {
  const began = performance.now();
  const { success } = await command("deno", ["eval", "setTimeout(() => {}, 60_000)"], {
    seconds: 1,
  });
  assert.equal(success, false);
  assert.ok(performance.now() - began < 30_000);
});
