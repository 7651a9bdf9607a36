import assert from "node:assert/strict";
import { Graph } from "../graph/graph.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { Sessions } from "./sessions.ts";

Deno.test("Sessions builds and loads each graph once, and releases all of them", async () => {
  let [built, loaded, released] = [0, 0, 0];
  const runtime: Runtime = {
    id: "test",
    version: "0",
    copiesInputs: true,
    load() {
      loaded++;
      return Promise.resolve({
        run: () => Promise.resolve(),
        release: () => Promise.resolve(void released++),
      });
    },
  };
  const sessions = new Sessions(runtime);
  const build = () => {
    built++;
    return new Graph("test");
  };
  const first = await sessions.get("a", build);
  assert.equal(await sessions.get("a", build), first);
  assert.notEqual(await sessions.get("b", build), first);
  assert.deepEqual([built, loaded, sessions.copiesInputs], [2, 2, true]);
  await sessions.dispose();
  assert.equal(released, 2);
  assert.throws(() => sessions.get("a", build), {
    name: "TypeError",
    message: "this network was disposed of",
  });
});
