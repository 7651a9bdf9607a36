/** Where a night runs: engine, machine, history, what was published. @module */
import { isAbsolute, join, resolve } from "node:path";
import type { Engine } from "../engines/engine.ts";
import { readBaseline } from "../nightly/bytes/baseline.ts";
import type { NightMachine } from "../nightly/bytes/what_changed.ts";
import type { NightWorld } from "../nightly/cells/cell_plan.ts";
import { publishedValues } from "../nightly/fresh/published_values.ts";
import { readHistory } from "../nightly/history/history_file.ts";
import { ClaimsFile } from "../report/files/claims_schema.ts";
import { engineIdentity } from "../runner/engine_identity.ts";
import { describeHost } from "../runner/host.ts";
import { hasherFor } from "../runner/project_hasher.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { CliContext } from "./context.ts";

/** The published claims; none where nothing is published. */
function readPublished(context: CliContext): ClaimsFile | null {
  try {
    const text = Deno.readTextFileSync(join(context.published, "claims.json"));
    return ClaimsFile.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Runtime, platform and model of the processor: what bytes and times may depend on. */
async function describeMachine(): Promise<NightMachine> {
  const { deno, v8, platform, cpu } = await describeHost();
  return { runtime: `deno ${deno}, v8 ${v8}`, machine: `${platform}, ${cpu}` };
}

/** Opens an engine with one thread: a night's cells run side by side. */
async function openOne(id: string): Promise<Engine> {
  const { openEngine } = await import("../engines/open_engine.ts");
  return (await openEngine(id, { threads: 1 })).engine;
}

/** Sources, data and one engine of the project. */
export function worldOf(device: string, context: CliContext): NightWorld {
  return {
    engine: engineIdentity(device, context.root),
    hasher: hasherFor(context.root),
    store: context.store,
    datasetChecksum: context.datasetChecksum,
  };
}

/** Everything around a night that its command line names. */
export async function nightlyWorld(args: ParsedArguments, context: CliContext) {
  const reports = resolve(context.published, "..");
  const folder = (name: string, otherwise: string) => {
    const given = args.text(name);
    if (given === undefined) return join(reports, otherwise);
    return isAbsolute(given) ? given : join(context.root, given);
  };
  const world = worldOf(args.text("device") ?? "auto", context);
  const published = readPublished(context);
  const historyFolder = folder("history", "history");
  return {
    world,
    here: await describeMachine(),
    out: folder("out", "nightly"),
    historyFolder,
    history: readHistory(historyFolder),
    baselinePath: join(reports, "baseline/nightly.json"),
    baseline: readBaseline(join(reports, "baseline/nightly.json")),
    published,
    publishedValues: (paper: string, claim: string) =>
      published === null || world.engine.id !== published.engine.split(" ")[0]
        ? []
        : publishedValues(published, paper, claim),
    openEngine: () => openOne(world.engine.id),
  };
}

/** What {@linkcode nightlyWorld} gives. */
export type NightlyWorld = Awaited<ReturnType<typeof nightlyWorld>>;
