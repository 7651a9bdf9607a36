import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { commandLine } from "./command_line.ts";
import type { Task } from "./task.ts";
import { TASKS } from "./tasks.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CONFIGURATION: {
  readonly tasks: Readonly<Record<string, { readonly command: string }>>;
} = JSON.parse(Deno.readTextFileSync(`${ROOT}deno.json`));
const RUNNER = "deno run --no-prompt --allow-env --allow-run tools/run.ts ";
const tasks = Object.entries<Task>(TASKS);

Deno.test("each task of deno.json is one of the table, or only calls Deno's checks and other tasks", () => {
  const named: string[] = [];
  for (const [name, { command }] of Object.entries(CONFIGURATION.tasks)) {
    if (command === RUNNER + name) named.push(name);
    else assert.match(command, /^deno (?:fmt|lint|check|task)\b[^$"|;]*$/, name);
    assert.doesNotMatch(command, / -A\b|--allow-all/);
  }
  assert.deepEqual(named.sort(), Object.keys(TASKS).sort());
});

Deno.test("what `test` leaves out is asked by `conformance`, which the gate runs on every machine's devices", async () => {
  const ignored = TASKS.test.deno.flatMap((word) => word.match(/^--ignore=(.*)$/)?.[1] ?? []);
  const files = ignored.flatMap((list) => list.split(","));
  assert.ok(files.length > 0);
  const asked: readonly string[] = TASKS.conformance.words;
  for (const file of files) {
    assert.ok(asked.includes(file), file);
    assert.ok((await Deno.stat(`${ROOT}${file}`)).isFile);
  }
  const gate = await Deno.readTextFile(`${ROOT}.ci/run`);
  assert.match(gate, /^step .* deno task conformance$/m);
});

Deno.test("no task may do everything, and few may do one thing everywhere", () => {
  const everywhere = tasks.flatMap(([name, task]) => {
    const flags = commandLine(task, [], () => undefined);
    assert.ok(!flags.includes("-A") && !flags.includes("--allow-all"), name);
    assert.ok(flags.includes("--no-prompt"), name);
    return flags.filter((flag) => /^--allow-[a-z]+$/.test(flag)).map((flag) => `${name} ${flag}`);
  });
  // `analyze` reads and writes wherever the user's noise lies; sources of data sets have many hosts.
  assert.deepEqual(everywhere, [
    "analyze --allow-read",
    "analyze --allow-write",
    "data --allow-net",
  ]);
});

Deno.test("only `data` reaches the network, and only those that must start programs", () => {
  const that = (has: (task: Task) => unknown) =>
    tasks.filter(([, task]) => has(task)).map(([name]) => name);
  assert.deepEqual(that(({ network }) => network), ["data", "test"]);
  assert.deepEqual(TASKS.test.network, ["127.0.0.1", "localhost"]);
  assert.deepEqual(that(({ programs }) => programs), [
    "reproduce",
    "nightly",
    "report",
    "slurm",
    "test",
    "devices",
    "setup:native",
    "setup:cuda",
    "conformance:verdicts",
    "check:browser",
    "house",
  ]);
  assert.deepEqual([TASKS.reproduce.programs, TASKS.report.programs], [["git"], ["git"]]);
});

Deno.test("what a task runs is there", () => {
  for (const [name, { words }] of tasks) {
    for (const word of words) {
      if (word.endsWith(".ts") && !word.includes("*")) {
        assert.ok(Deno.statSync(ROOT + word).isFile, `${name}: ${word}`);
      }
    }
  }
});

Deno.test("places follow the variables; one with a comma is left out, an unset one too", () => {
  const read = (variables: Readonly<Record<string, string>>) =>
    commandLine(TASKS.list, [], (name) => variables[name]).find((flag) =>
      flag.startsWith("--allow-read=")
    );
  const home = Deno.build.os === "darwin" ? "/h/Library/Caches" : "/h/.cache";
  if (Deno.build.os !== "windows") {
    assert.equal(read({ HOME: "/h" }), `--allow-read=.,${home}/sgn-lab/data`);
  }
  const set = { SGN_DATA: "/Eigene Daten/ä", SGN_STORE: "/s,t", SGN_CACHE: "c" };
  assert.equal(read(set), "--allow-read=.,/Eigene Daten/ä,c");
});

Deno.test("a task may write to what --out names and to sgn-lab where the user stands, and nowhere else", () => {
  const environment = (name: string) => name === "INIT_CWD" ? "/home/me" : undefined;
  const written = (...words: string[]) =>
    commandLine(TASKS.reproduce, words, environment)
      .find((flag) => flag.startsWith("--allow-write="));
  assert.equal(written(), "--allow-write=.sgn,reports,/home/me/sgn-lab");
  assert.equal(written("--out", "x y"), "--allow-write=.sgn,reports,/home/me/x y,/home/me/sgn-lab");
  assert.equal(written("--out=/a"), "--allow-write=.sgn,reports,/a,/home/me/sgn-lab");
  assert.equal(written("--out"), "--allow-write=.sgn,reports,/home/me/sgn-lab");
});
