import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { panigrahi2019 } from "../../experiments/panigrahi2019/mod.ts";
import { syntheticResults } from "../../experiments/panigrahi2019/testing/synthetic_results.ts";
import { asJson } from "../../src/base/as_json.ts";
import { runProgram } from "../../src/cli/program.ts";
import { fixtureContext } from "../../src/cli/testing/context.ts";
import type { Paper } from "../../src/claims/paper.ts";
import { withTemporaryFolder } from "../../src/files/testing/temporary_folder.ts";
import { studyCells } from "../../src/records/study_cells.ts";
import { engineIdentity } from "../../src/runner/engine_identity.ts";
import { plan } from "../../src/runner/plan.ts";
import { hasherFor } from "../../src/runner/project_hasher.ts";
import { openStore } from "../../src/runner/store/store.ts";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));

async function copy(path: string, to: string): Promise<void> {
  for (const { name, isDirectory } of [...Deno.readDirSync(join(HOUSE, path))]) {
    if (isDirectory) await copy(`${path}/${name}`, to);
    else await copyFile(`${path}/${name}`, to);
  }
}

async function copyFile(path: string, to: string): Promise<void> {
  await Deno.mkdir(dirname(join(to, path)), { recursive: true });
  await Deno.copyFile(join(HOUSE, path), join(to, path));
}

/** panigrahi2019 as it is declared, computed by the sources of a copy of the house. */
function paperOf(root: string): Paper {
  const studies = panigrahi2019.studies.map((study) => ({
    ...study,
    compute: study.compute.replace(pathToFileURL(HOUSE).href, pathToFileURL(`${root}/`).href),
  }));
  return { ...panigrahi2019, studies, claims: [], figures: [] };
}

/** Stores a made-up record of every cell of the laptop profile, as a run on the copy would. */
async function fillStore(
  root: string,
  store: ReturnType<typeof openStore>,
): Promise<readonly string[]> {
  const { cells } = await plan({
    cells: paperOf(root).studies.flatMap((study) => studyCells(study, "laptop", 0)),
    engine: engineIdentity("wasm", root),
    hasher: hasherFor(root),
    store,
    datasetChecksum: (id) => Promise.resolve(`sum of ${id}`),
    force: false,
  });
  const records = syntheticResults(() => 0.95, { absent: [] });
  const results = new Map(
    panigrahi2019.studies.flatMap((study) =>
      records.of(study).map(({ cell, result }) => [cell.id, result])
    ),
  );
  await store.prepare();
  const note = { seconds: 1, memory: 1, host: "", date: "" };
  for (const planned of cells) {
    assert(planned.action === "compute");
    const { cell, key, inputs } = planned;
    await store.write({ inputs: {}, key, result: asJson(results.get(cell.id)) }, note);
    await store.rememberInputs("panigrahi2019", cell.id, asJson(inputs));
  }
  return cells.map(({ cell }) => cell.study.id);
}

Deno.test("reproduce --dry-run reuses Panigrahi's cells unless a file changes that computes them", () =>
  withTemporaryFolder(async (folder) => {
    const root = join(folder, "house");
    for (const path of ["src", "experiments"]) await copy(path, root);
    for (const path of ["deno.json", "deno.lock", "node_modules/onnxruntime-web/package.json"]) {
      await copyFile(path, root);
    }
    const studies = await fillStore(root, openStore(join(folder, "store")));
    assert.deepEqual([...new Set(studies)].sort(), ["architectures", "injection", "noise"]);
    assert.ok(studies.length >= 62, `${studies.length} cells`);

    async function dryRun(): Promise<readonly string[]> {
      const context = {
        ...fixtureContext(folder, [paperOf(root)]),
        root,
        datasetChecksum: (id: string) => Promise.resolve(`sum of ${id}`),
        probeEngine: () => Promise.resolve({ id: "onnx:wasm", note: "for the test" }),
      };
      const words = ["reproduce", "--dry-run", "--device", "wasm", "--json"];
      assert.equal(await runProgram(words, context), 0, context.output.stderr);
      const { cells } = JSON.parse(context.output.stdout) as { cells: { reason: string }[] };
      return cells.map(({ reason }) => reason);
    }
    const comment = (path: string) =>
      Deno.writeTextFile(join(root, path), "// A remark.\n", { append: true });

    const all = (reason: string) => studies.map(() => reason);
    assert.deepEqual(await dryRun(), all("reused"));

    // Another optimizer moves in, and a neighbour gets a remark.
    await comment("src/optim/cosine.ts");
    await Deno.writeTextFile(join(root, "src/optim/unused.ts"), "export const unused = 1;\n");
    await Deno.writeTextFile(join(root, "src/optim/mod.ts"), 'export * from "./unused.ts";\n', {
      append: true,
    });
    await comment("src/runner/plan.ts");
    await comment("experiments/panigrahi2019/claims/p8.ts");
    await comment("experiments/panigrahi2019/noise/record.ts");
    assert.deepEqual(await dryRun(), all("reused"));

    await comment("src/stats/normality/shapiro_wilk.ts");
    // Injected noise is judged by its training curves: no test of normality has a part in it.
    const changed = "source changed: src/stats/normality/shapiro_wilk.ts";
    assert.deepEqual(
      await dryRun(),
      studies.map((study) => study === "injection" ? "reused" : changed),
    );
  }));
