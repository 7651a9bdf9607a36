import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { fixtureCells, fixturePoint } from "../testing/experiment.ts";
import { leasesLeft } from "../testing/pull.ts";
import { fixtureRun, recordFiles } from "../testing/run.ts";

const DRIVER = fileURLToPath(new URL("../testing/pull_driver.ts", import.meta.url));
const POINTS = [["first", 300], ["second", 200], ["third", 100]] as const;

async function worker(folder: string, death: string, clock = 0) {
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--allow-read",
      `--allow-write=${folder}`,
      "--allow-sys=hostname",
      "--allow-run",
      DRIVER,
      folder,
      death,
      String(clock),
      JSON.stringify(POINTS),
    ],
    stdout: "piped",
    stderr: "piped",
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, stderr: err!, statuses: out ? JSON.parse(out) as string[] : [] };
}

async function expected(folder: string): Promise<Record<string, string>> {
  await fixtureRun(
    fixtureCells(POINTS.map(([id, ms]) => fixturePoint(id, 1, "count", ms))),
    folder,
  );
  return recordFiles(folder);
}

for (const death of ["mid-cell", "mid-write"]) {
  Deno.test(`a worker killed in ${death} leaves no half record; one whose clock is 5 minutes off takes over`, () =>
    withTemporaryFolder(async (folder) => {
      const whole = await expected(`${folder}/one`);
      const killed = await worker(folder, death);
      assert.equal(killed.code, 137, killed.stderr);
      assert.deepEqual(recordFiles(folder), {});
      assert.equal(leasesLeft(folder).length, 1);
      const both = await Promise.all([worker(folder, "never", 300), worker(folder, "never", -300)]);
      for (const { code, stderr } of both) assert.equal(code, 0, stderr);
      const made = both.flatMap(({ statuses }) => statuses).filter((one) => one === "computed");
      assert.equal(made.length, 3);
      assert.deepEqual(recordFiles(folder), whole);
      assert.deepEqual(leasesLeft(folder), []);
    }));
}
