import assert from "node:assert/strict";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { madeUpNight } from "../testing/made_up_night.ts";
import { appendHistory, HISTORY_FILE, parseHistory, readHistory } from "./history_file.ts";

Deno.test("appendHistory() keeps every line, damaged ones too, and begins its own", () =>
  withTemporaryFolder(async (folder) => {
    assert.deepEqual(readHistory(`${folder}/none`).nights, []);
    const path = `${folder}/${HISTORY_FILE}`;
    appendHistory(folder, madeUpNight("2026-01-02"));
    const torn = '{"version":1,"kind":"nig';
    await Deno.writeTextFile(path, torn, { append: true });
    appendHistory(folder, madeUpNight("2026-01-01"));
    const { nights, skipped } = readHistory(folder);
    assert.deepEqual(nights.map(({ night }) => night), ["2026-01-01", "2026-01-02"]);
    assert.deepEqual(skipped, [{ line: 2, reason: "damaged: no JSON" }]);
    assert.ok((await Deno.readTextFile(path)).includes(`${torn}\n`));
  }));

Deno.test("parseHistory() names what does not fit, and where", () => {
  const { exitCode: _, ...short } = madeUpNight("2026-01-01");
  const { nights, skipped } = parseHistory(`${JSON.stringify(short)}\n[1]\n`);
  assert.deepEqual(nights, []);
  assert.match(skipped[0]!.reason, /^damaged: exitCode: /);
  assert.match(skipped[1]!.reason, /^foreign/);
});

Deno.test("parseHistory() counts a repeated night once, as it came out last", () => {
  const lines = [0, 1].map((exitCode) => JSON.stringify(madeUpNight("2026-01-01", { exitCode })));
  assert.deepEqual(parseHistory(lines.join("\n")).nights.map(({ exitCode }) => exitCode), [1]);
});
