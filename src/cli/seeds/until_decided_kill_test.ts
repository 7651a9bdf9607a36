import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { recordFiles } from "../../runner/testing/run.ts";

const DRIVER = fileURLToPath(new URL("./testing/looks_driver.ts", import.meta.url));
const WORDS = "reproduce --seed 900 --until-decided --most 16 --profile smoke --workers 2".split(
  " ",
);

async function run(folder: string, killAfter: number) {
  const permissions = [
    "--allow-read",
    `--allow-write=${folder}`,
    "--allow-env=SGN_STORE",
    "--ignore-env",
  ];
  const { code, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "--no-prompt",
      ...permissions,
      "--allow-sys=hostname",
      "--allow-run",
      DRIVER,
      folder,
      `${killAfter}`,
      ...WORDS,
    ],
    stdout: "null",
    stderr: "piped",
  }).output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

/** The looks without the times at which they were taken. */
function looks(folder: string) {
  const path = `${folder}/store/until-decided/smoke-900.json`;
  const { claims, looks }: SequentialRecord = JSON.parse(Deno.readTextFileSync(path));
  return { claims, looks: looks.map((look) => look.claims) };
}

Deno.test("reproduce --until-decided killed at any moment and run again takes the same looks", () =>
  withTemporaryFolder(async (folder) => {
    const [undisturbed, killed] = [`${folder}/undisturbed`, `${folder}/killed`];
    const whole = await run(undisturbed, 0);
    assert.equal(whole.code, 0, whole.stderr);
    const expected = looks(undisturbed);
    assert.ok(expected.looks.length === 4);
    // The moments lie before, between and after the looks, whatever the machine's speed.
    let kills = 0;
    for (const killAfter of [1, 80, 160, 320, 480, 640, 800]) {
      const { code, stderr } = await run(killed, killAfter);
      if (code === 0) break;
      assert.equal(code, 137, stderr);
      kills++;
      assert.doesNotMatch(stderr, /sgn-lab:|Error/);
    }
    assert.ok(kills > 0);
    const again = await run(killed, 0);
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(looks(killed), expected);
    assert.deepEqual(recordFiles(`${killed}/store`), recordFiles(`${undisturbed}/store`));
  }));
