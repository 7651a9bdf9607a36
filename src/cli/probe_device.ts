/**
 * Opens one device and measures it, in a process of its own: libraries that cannot live in one process do not meet, and one
 * that ends its process ends no more than that.
 *
 * @module
 */
import { openEngine } from "../engines/open_engine.ts";
import { UserError } from "../base/errors.ts";
import { speedProbe } from "./speed_probe.ts";

/** What a device did when it was opened. */
export type DeviceProbe =
  | {
    readonly state: "ready";
    /** Which processor, where the library tells. */
    readonly note: string;
    readonly examplesPerSecond: number;
  }
  | { readonly state: "fails"; readonly reason: string };

/** Long enough for a second of work on the slowest device, and for its library to load. */
const patience = 120;

/**
 * Probes a device in a process of its own.
 *
 * @param root absolute path of the project
 * @param id e.g. `onnx:cpu`
 */
export async function probeDevice(root: string, id: string): Promise<DeviceProbe> {
  const { stdout, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "--no-prompt",
      "--ignore-env",
      "--allow-read=.",
      "--allow-ffi=node_modules,native",
      "src/cli/probe_device.ts",
      id,
    ],
    cwd: root,
    signal: AbortSignal.timeout(1000 * patience),
  }).output();
  const answer = new TextDecoder().decode(stdout).trim().split("\n").at(-1)!;
  if (answer.startsWith("{")) return JSON.parse(answer) as DeviceProbe;
  const said = new TextDecoder().decode(stderr).trim().split("\n").at(-1);
  return { state: "fails", reason: `its process ended: ${said || "it said nothing"}` };
}

async function probe(id: string): Promise<DeviceProbe> {
  try {
    const { engine, note } = await openEngine(id);
    return { state: "ready", note, examplesPerSecond: Math.round(await speedProbe(engine)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { state: "fails", reason: error.message };
  }
}

if (import.meta.main) {
  console.log(JSON.stringify(await probe(Deno.args[0]!)));
  // A worker of a library may still be there.
  Deno.exit(0);
}
