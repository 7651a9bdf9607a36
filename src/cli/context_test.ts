import assert from "node:assert/strict";
import { writeAll } from "./context.ts";

Deno.test("writeAll() writes on where the system takes a piece at a time", () => {
  let seen = "";
  const writeSync = (bytes: Uint8Array) => {
    seen += String.fromCharCode(bytes[0]!);
    return 1;
  };
  writeAll({ writeSync }, "here", "abc");
  assert.equal(seen, "abc");
});

Deno.test("writeAll() is content with a reader that has seen enough", () => {
  let calls = 0;
  const writeSync = () => {
    calls++;
    throw new Deno.errors.BrokenPipe("Broken pipe (os error 32)");
  };
  writeAll({ writeSync }, "here", "abc");
  assert.equal(calls, 1);
});

Deno.test("writeAll() answers a full disk in one line", () => {
  const writeSync = () => {
    throw new Error("No space left on device (os error 28)");
  };
  assert.throws(() => writeAll({ writeSync }, "standard output", "abc"), {
    name: "UserError",
    message:
      "cannot write to standard output: the disk is full; free some space or write elsewhere",
    exitCode: 2,
  });
});
