import assert from "node:assert/strict";
import { targetOf } from "../target.ts";
import { requireRoom, requireTools } from "./require_tools.ts";

Deno.test("requireTools() says in one line which program is missing and how to get it", async () => {
  // The tests may run deno and git: any other program is as good as not there.
  const here = `${Deno.build.os} ${Deno.build.arch}` === "linux x86_64";
  await assert.rejects(requireTools(targetOf("native")), {
    name: "UserError",
    message: here
      ? "pip is missing; install it (Debian: apt-get install python3-pip)"
      : `the wheel of TensorFlow is for Linux on x86_64, this is ${Deno.build.os} on ${Deno.build.arch}`,
  });
});

Deno.test("requireRoom() says how much room is missing on the disk", () => {
  assert.throws(() => requireRoom(0.25e9, 1e9, "native"), {
    name: "UserError",
    message: "the disk has 0.3 GB left and 1.0 GB are needed; " +
      "make room and run again: deno task setup:native",
  });
  assert.doesNotThrow(() => requireRoom(1e9, 1e9, "native"));
});
