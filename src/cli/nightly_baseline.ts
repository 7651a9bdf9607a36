/** `nightly --baseline`: writes what part 1 compares with. @module */
import { dirname, join } from "node:path";
import { ExitCode, UserError } from "../base/errors.ts";
import type { Paper } from "../claims/paper.ts";
import { devicesThere } from "./nightly_devices.ts";
import { writeAtomically } from "../files/atomic_write.ts";
import { storageError } from "../files/storage_error.ts";
import { makeBaseline } from "../nightly/bytes/make_baseline.ts";
import { sameAsCommit } from "../nightly/bytes/same_as_commit.ts";
import { type NightWorld, planNight } from "../nightly/cells/cell_plan.ts";
import { computeCells } from "../nightly/cells/compute_cells.ts";
import { BASELINE_SEED, freshCells, sampleCells } from "../nightly/cells/night_cells.ts";
import { progressLine } from "../nightly/cells/progress_line.ts";
import { studyStates } from "../nightly/cells/study_states.ts";
import { codeState } from "../runner/code_state.ts";
import type { Cell } from "../records/cell.ts";
import type { CliContext } from "./context.ts";
import { type NightlyWorld, worldOf } from "./nightly_world.ts";

async function computeSample(
  cells: readonly Cell[],
  world: NightWorld,
  workers: number,
  context: CliContext,
) {
  const planned = await planNight(cells, world);
  const skipped = planned.find((one) => one.action === "skip");
  if (skipped) throw new UserError(`--baseline: ${skipped.cell.id}: ${skipped.reason}`);
  const results = await computeCells(planned.filter((one) => one.action === "compute"), {
    workers,
    late: () => false,
    onProgress: (state) => context.stderr(`${progressLine(world.engine.id, state)}\n`),
  });
  const failed = results.find((one) => one.status === "failed");
  if (failed) {
    throw new Error(`${failed.planned.cell.id} on ${world.engine.id}: ${failed.reason}`);
  }
  return results.filter((one) => one.status === "computed");
}

async function write(path: string, text: string): Promise<void> {
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, `${path}.${crypto.randomUUID()}.tmp`, text);
  } catch (error) {
    throw storageError(error, dirname(path), "make it writable");
  }
}

/**
 * Computes the sample on the night's engine, and what needs an engine on every other that is here; writes the baseline.
 *
 * @param papers all of them
 * @param around engine, machine, what was published
 * @param workers threads
 * @param context of the command
 * @throws {UserError} if data is missing
 */
export async function writeBaseline(
  papers: readonly Paper[],
  around: NightlyWorld,
  workers: number,
  context: CliContext,
): Promise<ExitCode> {
  const { world, here, published, baselinePath } = around;
  const cells = sampleCells(papers);
  const results = await computeSample(cells, world, workers, context);
  const others = [];
  for (const device of await devicesThere(world.engine.id, context)) {
    const needing = cells.filter(({ study }) => study.needs.engine);
    others.push(...await computeSample(needing, worldOf(device, context), workers, context));
  }
  const planned = await planNight(freshCells(papers, BASELINE_SEED), world);
  const baseline = makeBaseline({
    ...here,
    writtenAt: new Date().toISOString(),
    commit: codeState(context.root).commit,
    published: published && {
      commit: published.commit,
      studies: [...sameAsCommit(context.root, published.commit, planned)],
    },
    results,
    others,
    states: studyStates(planned),
  });
  await write(baselinePath, `${JSON.stringify(baseline)}\n`);
  context.stdout(
    `${baseline.cells.length} cells, tolerances measured between ${
      baseline.measuredBetween.join(", ")
    }; ${baseline.published?.studies.length ?? 0} studies as published: ${join(baselinePath)}\n`,
  );
  return ExitCode.ok;
}
