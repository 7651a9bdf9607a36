import assert from "node:assert/strict";
import { storageError } from "./storage_error.ts";

Deno.test("storageError() puts what the system refuses into its own words where it knows no better", () => {
  const long = new Error("File name too long (os error 36): open '/a'");
  const answer = storageError(long, "/a", "choose another", "read") as Error;
  assert.equal(answer.name, "UserError");
  assert.equal(answer.message, "cannot read /a: File name too long; choose another");
});

Deno.test("storageError() leaves a defect of the program as it is", () => {
  const defect = new TypeError("undefined is not a function");
  assert.equal(storageError(defect, "/a", "choose another"), defect);
  assert.equal(storageError("text", "/a", "choose another"), "text");
});

Deno.test("storageError() says that Deno permits no path with a comma", () => {
  const message = (path: string) =>
    (storageError(
      new Deno.errors.NotCapable(`Requires read access to "${path}", run again`),
      path,
      "set X",
      "read",
    ) as Error).message;
  assert.equal(
    message("/a, b/c"),
    "cannot read /a, b/c: the task cannot be permitted a path with a comma; rename the folder or set X",
  );
  assert.match(message("/a b/c"), /the task has no permission to go there/);
});
