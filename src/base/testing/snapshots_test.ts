import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { matchSnapshots } from "./snapshots.ts";

Deno.test({
  name: "matchSnapshots() fails where a file differs, is missing or is left over",
  ignore: Deno.args.includes("--update"),
  fn: async () => {
    const path = await Deno.makeTempDir();
    try {
      await Deno.writeTextFile(`${path}/a`, "1\n2\n");
      await Deno.writeTextFile(`${path}/b`, "1\n");
      const folder = pathToFileURL(`${path}/`);
      const match = (texts: Record<string, string>) =>
        matchSnapshots(folder, new Map(Object.entries(texts)));
      await match({ b: "1\n", a: "1\n2\n" });
      await assert.rejects(match({ a: "1\n3\n", b: "1\n" }), /a is not .*line 2:\n- 2\n\+ 3/s);
      await assert.rejects(match({ a: "1\n2\n" }), /run deno task snapshots/);
      await assert.rejects(match({ a: "1\n2\n", b: "1\n", c: "" }), /run deno task snapshots/);
      await assert.rejects(match({}), /no text/);
    } finally {
      await Deno.remove(path, { recursive: true });
    }
  },
});
