/** What commands need of the world around them; tests put their own in its place. @module */
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArgumentPlan } from "../report/argument.ts";
import type { ReportInput } from "../report/input.ts";
import type { EstimatorGate } from "../claims/candidate.ts";
import type { Paper } from "../claims/paper.ts";
import type { SourceHasher } from "../sources/import_closure.ts";
import { canWrite } from "../files/can_write.ts";
import { storageError } from "../files/storage_error.ts";
import type { DeviceProbe } from "./probe_device.ts";

/** What may end a run from outside; SIGUSR1 is what a batch system sends before it takes a machine away. */
export type Interruption = "SIGINT" | "SIGTERM" | "SIGUSR1";

/** The world of a command. */
export interface CliContext {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of the store. */
  readonly store: string;
  /** Whether the user named the store; otherwise it goes where the results go. */
  readonly storeNamed: boolean;
  /** Absolute path of the folder that the user stands in. */
  readonly cwd: string;
  /** Whether a folder can be written to. */
  canWrite(folder: string): boolean;
  /** Absolute path of the folder that runs write their report to. */
  readonly results: string;
  /** Absolute path of the committed report. */
  readonly published: string;
  /** Absolute path of the README, which holds the published claims. */
  readonly readme: string;
  /** Loaded only by the commands that need them. */
  experiments(): Promise<readonly Paper[]>;
  /** Which claims answer the question of the field; none where no report asks it. */
  argument(): Promise<ArgumentPlan | undefined>;
  /** URLs of modules that verdicts and reports are computed by, apart from cells. */
  readonly reportSources: readonly string[];
  /** Writes the report, and more files that belong to it, in place of what the folder holds. */
  writeReport(
    folder: string,
    input: ReportInput,
    more: ReadonlyMap<string, string>,
  ): Promise<{ readonly files: readonly string[] }>;
  /** Which estimators may be trusted at which sample size; `undefined` trusts all. */
  estimatorGate(hasher: SourceHasher): Promise<EstimatorGate | undefined>;
  datasetChecksum(id: string): Promise<string>;
  data(): Promise<typeof import("../data/mod.ts")>;
  /**
   * Which engine a device really opens here, and why; loads native libraries.
   *
   * @throws {UserError} if none does
   */
  probeEngine(device: string): Promise<{ readonly id: string; readonly note: string }>;
  /** Opens one device in a process of its own and measures it. */
  probeDevice(id: string): Promise<DeviceProbe>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether stderr is a terminal on which lines can be updated. */
  readonly terminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Calls `handler` on Ctrl-C (SIGINT), SIGTERM and SIGUSR1; the returned function ends that. */
  onInterrupt(handler: (signal: Interruption) => void): () => void;
}

const encoder = new TextEncoder();

/**
 * Writes all of a text, however small the pieces that the system takes. A reader that has seen enough (`| head`) takes nothing
 * more; the command still ends as it would.
 *
 * @throws {UserError} where the text goes to a disk that is full
 */
export function writeAll(
  stream: { writeSync(bytes: Uint8Array): number },
  name: string,
  text: string,
): void {
  let bytes = encoder.encode(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(stream.writeSync(bytes));
  } catch (error) {
    if (error instanceof Deno.errors.BrokenPipe) return;
    throw storageError(error, name, "write elsewhere");
  }
}

function columns(): number {
  try {
    return Deno.consoleSize().columns;
  } catch {
    return 80;
  }
}

function onInterrupt(handler: (signal: Interruption) => void): () => void {
  // Windows knows no other.
  const signals: readonly Interruption[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGUSR1"];
  const listeners = signals.map((signal) => [signal, () => handler(signal)] as const);
  for (const [signal, listener] of listeners) Deno.addSignalListener(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) Deno.removeSignalListener(signal, listener);
  };
}

/** The real world: folders of the project, `SGN_STORE`, the terminal. */
export function createContext(): CliContext {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const store = Deno.env.get("SGN_STORE");
  return {
    root,
    storeNamed: Boolean(store),
    // A task runs in the project's folder, wherever the user stands.
    cwd: Deno.env.get("INIT_CWD") || Deno.cwd(),
    canWrite,
    store: store ? (isAbsolute(store) ? store : join(Deno.cwd(), store)) : join(root, ".sgn/store"),
    results: join(root, "reports/latest"),
    published: join(root, "reports/published"),
    readme: join(root, "README.md"),
    experiments: async () => (await import("../../experiments/mod.ts")).experiments,
    argument: async () => (await import("../../experiments/argument.ts")).argument,
    reportSources: [
      import.meta.resolve("../../experiments/mod.ts"),
      import.meta.resolve("../../experiments/argument.ts"),
      import.meta.resolve("../report/mod.ts"),
      import.meta.resolve("../claims/mod.ts"),
    ],
    writeReport: async (folder, input, more) =>
      await (await import("../report/mod.ts")).writeReport(folder, input, more),
    estimatorGate: async (hasher) =>
      await (await import("../../verify/mod.ts")).loadEstimatorGate(root, hasher),
    datasetChecksum: async (id) => await (await import("../data/mod.ts")).datasetChecksum(id),
    data: () => import("../data/mod.ts"),
    async probeEngine(device) {
      const { engine, note } = await (await import("../engines/mod.ts")).openEngine(device);
      await engine.dispose();
      return { id: engine.id, note };
    },
    probeDevice: async (id) => await (await import("./probe_device.ts")).probeDevice(root, id),
    stdout: (text) => writeAll(Deno.stdout, "standard output", text),
    stderr: (text) => writeAll(Deno.stderr, "standard error", text),
    // A log of a CI service keeps every update, whatever it pretends to be.
    terminal: Deno.stderr.isTerminal() && !Deno.env.get("CI"),
    columns: columns(),
    onInterrupt,
  };
}
