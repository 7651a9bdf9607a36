import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { pathKey } from "./path_key.ts";

Deno.test("pathKey() is the head of the sha256 of the JSON of the path", () => {
  const digest = createHash("sha256").update('["noise",3]').digest("hex");
  const [a, b] = pathKey(["noise", 3]);
  const bytes = new Uint8Array(new Uint32Array([a, b]).buffer);
  assert.equal(
    [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    digest.slice(0, 16),
  );
});

Deno.test("pathKey() tells types and boundaries of parts apart", () => {
  const paths = [[], [1], ["1"], ["ab"], ["a", "b"], ["a,b"], ['a","b'], ["", "ab"], [1.5], [
    "a",
    1,
  ], ["a1"]];
  const keys = new Set(paths.map((path) => pathKey(path).join()));
  assert.equal(keys.size, paths.length);
});

Deno.test("pathKey() takes -0 for 0", () => {
  assert.deepEqual(pathKey([-0]), pathKey([0]));
});

Deno.test("pathKey() refuses numbers that have no name", () => {
  assert.throws(() => pathKey(["a", NaN]), {
    name: "RangeError",
    message: "stream: path part NaN is not a finite number",
  });
  assert.throws(() => pathKey([Infinity]), RangeError);
});
