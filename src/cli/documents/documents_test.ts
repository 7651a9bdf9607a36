import assert from "node:assert/strict";
import type { z } from "zod";
import { UserError } from "../../base/errors.ts";
import type { Claim } from "../../claims/claim.ts";
import type { SeedEffect } from "../../claims/effects.ts";
import type { Paper } from "../../claims/paper.ts";
import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../../runner/testing/experiment.ts";
import { runProgram } from "../program.ts";
import { FIXTURE, fixtureContext } from "../testing/context.ts";
import { devicesSchema } from "./devices_schema.ts";
import { explainSchema } from "./explain_schema.ts";
import { listSchema } from "./list_schema.ts";
import { planSchema } from "./plan_schema.ts";
import { reproduceSchema } from "./reproduce_schema.ts";
import { verifySchema } from "./verify_schema.ts";

type World = Partial<ReturnType<typeof fixtureContext>>;

/** What a command printed, which must be one document of the schema and lose nothing by it. */
async function printed<T>(
  schema: z.ZodType<T>,
  line: string,
  folder: string,
  papers: readonly Paper[] = [FIXTURE],
  change: World = {},
): Promise<T> {
  const context = { ...fixtureContext(folder, papers), ...change };
  await runProgram(line.split(" "), context);
  assert.notEqual(context.output.stdout, "", context.output.stderr);
  const document = JSON.parse(context.output.stdout);
  const parsed = schema.parse(document);
  assert.deepEqual(parsed, document);
  return parsed;
}

/** Numbers that JSON does not have, in everything that a claim hands on. */
const HOSTILE = [NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, 5e-324] as const;

function hostileClaim(id: string, values: readonly number[]) {
  return (study: Parameters<ReturnType<typeof fixtureClaim>>[0]): Claim<readonly SeedEffect[]> => ({
    ...fixtureClaim(id)(study),
    statement: `"${id}" \\ \u2028 \u0000 <script> 𝛼̂`,
    estimators: ["nobody"],
    afterTraining: true,
    find: () => ({
      effects: values.map((value, seed) => ({ seed, value })),
      evidence: HOSTILE.map((value) => ({ label: `${value}`, value, interval: [value, -value] })),
      caveats: ["", "\ud800"],
      sampleSizes: {},
    }),
  });
}

/** One claim per kind of bad effect, cells of every bad end. */
const BAD: Paper = {
  ...fixtureExperiment(
    (["count", "throw", "missing", "not-a-number", "misfit"] as const)
      .map((behaviour, seed) => fixturePoint(behaviour, seed, behaviour)),
    [
      ...HOSTILE.map((value, i) => hostileClaim(`H${i}`, Array(5).fill(value))),
      hostileClaim("H8", HOSTILE),
      hostileClaim("H9", []),
      hostileClaim("H10", [1e308, -1e308, 1e308, 3]),
    ],
  ),
  title: "",
  citation: "\u0007\n",
};
const EMPTY: Paper = fixtureExperiment([], []);

Deno.test("list --json follows its schema: no papers, no claims, odd texts", () =>
  withTemporaryFolder(async (folder) => {
    for (const papers of [[], [EMPTY], [BAD], [FIXTURE, EMPTY]]) {
      const { experiments } = await printed(listSchema, "list --json", folder, papers);
      assert.equal(experiments.length, papers.length);
    }
    const { experiments } = await import("../../../experiments/mod.ts");
    const real = await printed(listSchema, "list --json", folder, experiments);
    assert.deepEqual(real.experiments.map(({ id }) => id), experiments.map(({ id }) => id));
  }));

Deno.test("explain --json follows its schema before a run, after it, and for effects that JSON cannot hold", () =>
  withTemporaryFolder(async (folder) => {
    const before = await printed(explainSchema, "explain F1 --json", folder);
    assert.deepEqual(before.cells, { stored: 0, all: 6 });
    for (const { id } of BAD.claims) {
      const { verdict, family } = await printed(explainSchema, `explain ${id} --json`, folder, [
        BAD,
      ]);
      assert.equal(family, undefined);
      assert.equal(verdict.evidence.find(({ label }) => label === "NaN")!.value, null);
    }
    await printed(reproduceSchema, "reproduce --json", folder);
    const after = await printed(explainSchema, "explain F2 --json", folder);
    assert.equal(after.verdict.rows.length, 1);
    assert.equal(after.cost.stored, 6);
  }));

Deno.test("explain --json of one claim of every paper follows its schema", () =>
  withTemporaryFolder(async (folder) => {
    const { experiments } = await import("../../../experiments/mod.ts");
    for (const { claims } of experiments) {
      const { id } = claims.at(-1)!;
      const line = `explain ${id} --json --profile smoke`;
      const datasetChecksum = () => Promise.resolve("0".repeat(64));
      const document = await printed(explainSchema, line, folder, experiments, { datasetChecksum });
      assert.equal(document.id, id);
      assert.equal(document.verdict.outcome, "not-run");
    }
  }));

Deno.test("devices --json follows its schema, whatever a device answers", () =>
  withTemporaryFolder(async (folder) => {
    const answers = [
      { state: "fails", reason: "" },
      { state: "ready", note: "", examplesPerSecond: 0 },
      { state: "ready", note: "x on \u0000\n, as asked for", examplesPerSecond: 1e15 },
    ] as const;
    for (const answer of answers) {
      const probeDevice = () => Promise.resolve(answer);
      const change = { probeDevice };
      const { devices } = await printed(devicesSchema, "devices --json", folder, [], change);
      assert.ok(devices.some(({ state }) => state === answer.state));
      const bare = { probeDevice, root: folder };
      const nothing = await printed(devicesSchema, "devices --json", folder, [], bare);
      assert.ok(nothing.devices.every(({ state }) => state === "missing"));
    }
  }));

Deno.test("reproduce --json and its dry run follow their schemas: failed cells, missing data, hostile effects", () =>
  withTemporaryFolder(async (folder) => {
    const plan = await printed(planSchema, "reproduce --dry-run --json", folder, [BAD]);
    assert.deepEqual(plan.cells.map(({ action }) => action), Array(5).fill("compute"));
    const line = "reproduce --json --keep-going --workers 1";
    const run = await printed(reproduceSchema, line, folder, [BAD]);
    assert.equal(run.verdicts.length, BAD.claims.length);
    const status = Object.fromEntries(run.cells.map((cell) => [cell.cell, cell.status]));
    assert.equal(status["cells/count/seed0"], "computed");
    assert.equal(status["cells/throw/seed1"], "failed");
    const again = await printed(planSchema, "reproduce --dry-run --json", folder, [BAD]);
    assert.equal(again.cells[0]!.action, "reuse");
    const none = fixtureExperiment([fixturePoint("a", 1)], [fixtureClaim("F1")], {
      needs: { engine: true, datasets: () => ["mnist"] },
    });
    const missing = Object.assign(new UserError("mnist is missing; run: x"), {
      name: "MissingData",
    });
    const datasetChecksum = () => Promise.reject(missing);
    const skipped = await printed(planSchema, "reproduce --dry-run --json", folder, [none], {
      datasetChecksum,
    });
    assert.equal(skipped.cells[0]!.action, "skip");
    await printed(reproduceSchema, "reproduce --json", folder, [none], { datasetChecksum });
  }));

Deno.test("verify --json follows its schema", () =>
  withTemporaryFolder(async (folder) => {
    const line =
      `verify --quick --only moments --workers 1 --json --seed 999999999999999 --out ${folder}`;
    const { checks, certificate } = await printed(verifySchema, line, folder);
    assert.ok(checks.length > 0 && checks.every(({ id }) => id.startsWith("moments")));
    assert.deepEqual(Object.keys(certificate.estimators), ["moments"]);
  }));
