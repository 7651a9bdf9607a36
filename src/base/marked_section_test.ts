import assert from "node:assert/strict";
import { UserError } from "./errors.ts";
import { replaceSection } from "./marked_section.ts";

Deno.test("replaceSection() refuses a document without its markers, or with the two exchanged", () => {
  for (const text of ["# A", "<!-- claims:begin -->", "<!-- claims:end --><!-- claims:begin -->"]) {
    assert.throws(
      () => replaceSection(text, "claims", "x", "notes.md"),
      (error) => error instanceof UserError && /^notes\.md has no section/.test(error.message),
      text,
    );
  }
});
