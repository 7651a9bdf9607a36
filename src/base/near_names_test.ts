import assert from "node:assert/strict";
import { didYouMean } from "./near_names.ts";

Deno.test("didYouMean() offers the nearest names first, three at most", () => {
  assert.equal(didYouMean("P1", ["P2", "P1n", "P3", "P4e"]), "; did you mean P1n or P2 or P3?");
});

Deno.test("didYouMean() ignores case and takes a beginning for near", () => {
  assert.equal(didYouMean("PANI", ["panigrahi2019"]), "; did you mean panigrahi2019?");
});

Deno.test("didYouMean() is silent where nothing is near", () => {
  assert.equal(didYouMean("abc", ["reproduce", "list"]), "");
  assert.equal(didYouMean("abc", []), "");
});
