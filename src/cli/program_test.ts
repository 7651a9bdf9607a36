import assert from "node:assert/strict";
import type { Paper } from "../claims/paper.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixturePoint, fixtureStudy } from "../runner/testing/experiment.ts";
import { FIXTURE, fixtureContext } from "./testing/context.ts";
import { COMMANDS, runProgram } from "./program.ts";

async function run(line: string, change: Partial<ReturnType<typeof fixtureContext>> = {}) {
  return await withTemporaryFolder(async (folder) => {
    const context = { ...fixtureContext(folder), ...change };
    const code = await runProgram(line.split(" ").filter(Boolean), context);
    return { code, ...context.output };
  });
}

const bad: [string, number, string][] = [
  ["reprodcue", 2, "no command reprodcue; did you mean reproduce?"],
  ["xyzzy", 2, "no command xyzzy; see --help"],
  ["reproduce --profil smoke", 2, "reproduce: no option --profil; did you mean --profile?"],
  ["reproduce --profile smok", 2, "reproduce: --profile smok: no such value; did you mean smoke?"],
  ["reproduce --workers 0", 2, "reproduce: --workers 0: must be a whole number, 1 or more"],
  ["reproduce --workers -1", 2, "reproduce: --workers -1: must be a whole number, 1 or more"],
  ["reproduce --workers abc", 2, "reproduce: --workers abc: must be a whole number, 1 or more"],
  ["verify --workers 0", 2, "verify: --workers 0: must be a whole number, 1 or more"],
  [
    "verify --only shapiroWilc",
    2,
    "verify: --only shapiroWilc: no such check; did you mean shapiroWilk?",
  ],
  [
    "verify --only shapiroWilk zzzzzz",
    2,
    "verify: --only zzzzzz: no such check; a name is an estimator or the beginning of a check's id",
  ],
  ["reproduce --seed -1", 2, "reproduce: --seed -1: must be a whole number, 0 or more"],
  ["reproduce --device cup", 2, "--device cup: no such device; did you mean cpu or cuda?"],
  ["reproduce F1", 2, "reproduce: unexpected word F1; did you mean --only F1?"],
  [
    "reproduce --only fixtur3",
    2,
    "--only fixtur3: no experiment, claim or cell of the profile laptop has this name; did you mean fixture?",
  ],
  ["list everything", 2, "list: unexpected word everything; leave it out"],
  [
    "explain",
    2,
    "explain: name one claim, e.g. deno task explain P1; see deno task list",
  ],
  ["explain F3", 2, "explain F3: no such claim; did you mean F1 or F2?"],
  [
    "report",
    5,
    "report: the store has no record of the profile laptop; run deno task reproduce",
  ],
  ["data", 2, "data: say what to do: list, fetch ID or check"],
  ["data fetsh", 2, "data fetsh: no such thing to do; did you mean fetch?"],
  ["data fetch glyphs", 2, "glyphs is generated; there is nothing to fetch"],
  ["data list all", 2, "data list: unexpected word all; leave it out"],
];
for (const [line, exitCode, message] of bad) {
  Deno.test(`runProgram() answers "${line}" in one line`, async () => {
    const { code, stdout, stderr } = await run(line);
    assert.equal(stderr, `sgn-lab: ${message}\n`);
    assert.equal(stdout, "");
    assert.equal(code, exitCode);
  });
}

Deno.test("runProgram() prints the help of the program and of every command", async () => {
  const program = await run("--help");
  assert.equal(program.code, 0);
  for (const { name, summary } of COMMANDS) {
    assert.ok(program.stdout.includes(summary));
    const { code, stdout } = await run(`${name} --help`);
    assert.equal(code, 0);
    assert.ok(stdout.includes(`Usage: deno task ${name}`));
    assert.ok(stdout.includes("Examples:"));
  }
  assert.equal((await run("")).stdout, program.stdout);
});

Deno.test("the README names every command and every variable that a user may set", () => {
  const read = (name: string) => Deno.readTextFileSync(new URL(`../../${name}`, import.meta.url));
  const readme = read("README.md");
  const { tasks } = JSON.parse(read("deno.json")) as { tasks: Record<string, unknown> };
  for (const { name } of COMMANDS) {
    assert.match(readme, new RegExp(`^\\| \`deno task ${name}\\b`, "m"));
    assert.ok(name in tasks, name);
  }
  for (const variable of ["SGN_DATA", "SGN_STORE", "SGN_CACHE"]) {
    assert.match(readme, new RegExp(`^\\| \`${variable}\``, "m"));
  }
});

Deno.test("runProgram() gives a stack trace and 3 for a defect of the program", async () => {
  const experiments = () => Promise.reject(new TypeError("a defect"));
  const { code, stderr } = await run("list", { experiments });
  assert.equal(code, 3);
  assert.match(stderr, /^TypeError: a defect\n +at /);
});

Deno.test("list names experiments, claims and the cost of each profile", async () => {
  const text = await run("list");
  assert.match(text.stdout, /^fixture: A test\n/);
  assert.match(text.stdout, /smoke +6 cells, about 0 s of one core/);
  assert.match(text.stdout, /F2 +Squares lie above 1000\./);
  const { experiments } = JSON.parse((await run("list --json")).stdout);
  assert.equal(experiments[0].claims.length, 2);
});

/** The fixture, with cells that decide nothing beside the claim F1. */
function withEvidence(): Paper {
  const beside = fixtureStudy([fixturePoint("grid", 1, "count", 90_000)], { id: "beside" });
  return {
    ...FIXTURE,
    studies: [...FIXTURE.studies, beside],
    evidence: [beside],
    figures: [{ id: "chart", reads: [beside], claims: ["F1"], draw: () => null }],
  };
}

Deno.test("list, explain and a dry run price evidence apart, and compute it on request alone", async () => {
  const paper = withEvidence();
  const experiments = () => Promise.resolve([paper]);
  const listed = await run("list", { experiments });
  assert.match(
    listed.stdout,
    /laptop +6 cells, about 0 s of one core; 1 and 1 min 30 s more with --evidence\n/,
  );
  assert.match(listed.stdout, /paper +7 cells, about 1 min 30 s of one core\n/);
  const explained = await run("explain F1", { experiments });
  assert.match(
    explained.stdout,
    /Beside it: +fixture\/beside with --evidence, which decides nothing\n/,
  );
  assert.doesNotMatch(explained.stdout, /cells of evidence/);
  assert.match(
    (await run("explain F1 --evidence", { experiments })).stdout,
    /0 of 1 cells of evidence beside it are stored; about 1 min 30 s to compute\n/,
  );
  assert.doesNotMatch((await run("explain F2", { experiments })).stdout, /Beside it/);
  const without = await run("reproduce --dry-run --workers 1", { experiments });
  assert.match(without.stdout, /6 of 6 cells to compute, about 0 s/);
  const asked = await run("reproduce --dry-run --workers 1 --evidence", { experiments });
  assert.match(asked.stdout, /7 of 7 cells to compute, about 1 min 30 s/);
  assert.match(asked.stdout, /fixture\/beside: 1 cell, about 1 min 30 s of one core\n/);
  const full = await run("reproduce --dry-run --workers 1 --profile paper", { experiments });
  assert.match(full.stdout, /7 of 7 cells to compute/);
});

Deno.test("explain says how a claim is decided", async () => {
  const { code, stdout } = await run("explain F1");
  assert.equal(code, 0);
  assert.match(stdout, /Holds if: +mean θ > −100 over at least 3 seeds\n/);
  assert.match(stdout, /0 of 6 cells of the profile laptop are stored/);
  const document = JSON.parse((await run("explain F1 --json")).stdout);
  assert.equal(document.id, "F1");
  assert.equal(document.verdict.outcome, "not-run");
});

Deno.test("data list names the generated sets and where MNIST is", async () => {
  const { code, stdout } = await run("data list");
  assert.equal(code, 0);
  assert.match(stdout, /glyphs +present +generated/);
  assert.match(stdout, /mnist +present +\w+: /);
  const rows = JSON.parse((await run("data list --json")).stdout);
  assert.ok(rows.every((row: { checksum: string }) => /^[0-9a-f]{64}$/.test(row.checksum)));
});
