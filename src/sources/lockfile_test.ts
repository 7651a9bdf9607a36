import assert from "node:assert/strict";
import { parseLockfile } from "./lockfile.ts";

const lock = parseLockfile(JSON.stringify({
  specifiers: { "npm:@scope/top@2.0.0": "2.0.0_peer@1.0.0", "npm:plain@1": "1.5.0" },
  npm: {
    "@scope/top@2.0.0_peer@1.0.0": { integrity: "top", dependencies: ["leaf", "twice@2.0.0"] },
    "leaf@3.0.0": { integrity: "leaf", dependencies: ["@scope/top"] },
    "twice@1.0.0": { integrity: "one" },
    "twice@2.0.0": { integrity: "two" },
    "plain@1.5.0": { integrity: "plain" },
  },
}));

Deno.test("packages() follows dependencies, scoped names, several versions and circles", () => {
  assert.deepEqual(Object.fromEntries(lock.packages("npm:@scope/top@2.0.0")), {
    "npm:@scope/top@2.0.0_peer@1.0.0": "top",
    "npm:leaf@3.0.0": "leaf",
    "npm:twice@2.0.0": "two",
  });
});

Deno.test("packages() ignores the path inside a package", () => {
  assert.deepEqual([...lock.packages("npm:plain@1/sub/path.js")], [["npm:plain@1.5.0", "plain"]]);
});

Deno.test("packages() names a package that the lockfile does not know", () => {
  assert.deepEqual([...lock.packages("npm:new@1")], [["npm:new@1", "unlocked"]]);
  assert.deepEqual([...parseLockfile("").packages("npm:new@1")], [["npm:new@1", "unlocked"]]);
});
