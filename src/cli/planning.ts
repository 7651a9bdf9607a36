/** Plans what a command line selects. @module */
import { type EngineIdentity, engineIdentity } from "../runner/engine_identity.ts";
import { hasherFor } from "../runner/project_hasher.ts";
import { openStore, type Store } from "../runner/store/store.ts";
import { type Plan, plan } from "../runner/plan.ts";
import type { Cell } from "../records/cell.ts";
import type { Profile } from "../records/study.ts";
import { select, type Selection } from "../runner/selection.ts";
import type { SourceHasher } from "../sources/import_closure.ts";
import type { OptionSpecs, ParsedArguments } from "./arguments.ts";
import type { CliContext } from "./context.ts";
import { OUT_OPTION } from "./output_place.ts";
import { replicationOptions } from "./seeds/replication_options.ts";

/** The profiles, smallest first. */
export const PROFILES: readonly Profile[] = ["smoke", "laptop", "paper"];

/** Options that select what a run is about. */
export const SELECTION_OPTIONS = {
  only: {
    type: "string",
    multiple: true,
    value: "ID…",
    description:
      "experiments, claims (with the cells that they read), or cells by the beginning of\n" +
      "their ids, as P1 P2, P1,P2 or repeated; cells narrow the others named with them",
  },
  profile: {
    type: "string",
    value: "P",
    description:
      "smoke (a minute), laptop (the default; `--dry-run` estimates its time) or paper (full scale)",
  },
  device: {
    type: "string",
    value: "D",
    description:
      "auto (the default), cpu, wasm, native, webgpu, cuda; `deno task devices` lists them",
  },
  ...OUT_OPTION,
  seed: { type: "string", value: "S", description: "shifts the seeds of all cells (default 0)" },
  evidence: {
    type: "boolean",
    description:
      "with the cells that decide nothing and stand beside the claims, which `paper` always has",
  },
} as const satisfies OptionSpecs;

/** A selection on seeds of its own. */
export interface Replication {
  /** As `--seed` names it. */
  readonly seedOffset: number;
  readonly selection: Selection;
}

/** A planned selection. */
export interface Planned {
  readonly profile: Profile;
  readonly seedOffset: number;
  readonly selection: Selection;
  /** The same of further replications, in their order; they share the plan. */
  readonly further: readonly Replication[];
  readonly engine: EngineIdentity;
  readonly hasher: SourceHasher;
  readonly store: Store;
  readonly plan: Plan;
}

/** A store as planning sees it. */
type Look = (store: Store) => Store;

/**
 * Plans other cells on the engine and store of a plan.
 *
 * @param cells each once
 * @param planned whose engine, sources and store they are looked up with
 */
export async function planCells(
  cells: readonly Cell[],
  { engine, hasher, store }: Pick<Planned, "engine" | "hasher" | "store">,
  { datasetChecksum }: CliContext,
  force: boolean,
): Promise<Plan> {
  return await plan({ cells, engine, hasher, store, datasetChecksum, force });
}

async function planFor(
  device: string,
  args: ParsedArguments,
  context: CliContext,
  force: boolean,
  look: Look,
): Promise<Planned> {
  const profile = args.choice("profile", PROFILES) ?? "laptop";
  const seedOffset = args.integer("seed", 0) ?? 0;
  const engine = engineIdentity(device, context.root);
  const [papers, only] = [await context.experiments(), args.list("only")];
  const { seeds, replicate } = replicationOptions(args);
  const evidence = args.flag("evidence");
  const selectionOf = (offset: number) =>
    select(papers, only, profile, offset, { seeds, evidence });
  const selection = selectionOf(seedOffset);
  const further = Array.from({ length: replicate }, (_, index): Replication => {
    const own = seedOffset + 1 + index;
    return { seedOffset: own, selection: selectionOf(own) };
  });
  const hasher = hasherFor(context.root);
  const store = openStore(context.store);
  const all = [selection, ...further.map((one) => one.selection)].flatMap(({ cells }) => cells);
  const planned = await planCells(all, { engine, hasher, store: look(store) }, context, force);
  return { profile, seedOffset, selection, further, engine, hasher, store, plan: planned };
}

/**
 * Plans the cells that {@linkcode SELECTION_OPTIONS} name. Writes nothing.
 *
 * A plan supposes that a native library that is there also loads. Only where cells must be computed is it loaded to
 * see, where their study needs one, and the plan made again for the engine that `--device auto` or `cuda` falls back to.
 *
 * @throws {UserError} for a selection that does not exist, or an engine that is not there
 */
export async function planSelection(
  args: ParsedArguments,
  context: CliContext,
  force: boolean,
  look: Look = (store) => store,
): Promise<Planned> {
  const device = args.text("device") ?? "auto";
  const planned = await planFor(device, args, context, force, look);
  const computes = planned.plan.cells.some(({ action, cell }) =>
    action === "compute" && cell.study.needs.engine
  );
  if (!computes) return planned;
  const { id, note } = await context.probeEngine(device);
  if (id === planned.engine.id) return planned;
  const second = await planFor(id, args, context, force, look);
  return { ...second, engine: { ...second.engine, note } };
}
