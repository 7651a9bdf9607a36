/** `devices`: every engine and device, what is there and why not, and how fast it is. @module */
import { allDevices, candidates, shortNames } from "../engines/devices/devices.ts";
import type { Device } from "../engines/devices/device.ts";
import { whyTaken } from "../engines/open_engine.ts";
import { ExitCode } from "../base/errors.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { PROBED_WORK } from "./speed_probe.ts";

/** A device as it is on this machine. */
export interface DeviceReport {
  readonly id: string;
  /** Short names that stand for it. */
  readonly names: readonly string[];
  readonly summary: string;
  /** `ready`, `missing` (its library is not there), `fails` (it is there and does not run). */
  readonly state: "ready" | "missing" | "fails";
  /** Library and version; null where it is missing. */
  readonly version: string | null;
  /** Measured by the speed probe; null unless it is ready. */
  readonly examplesPerSecond: number | null;
  /** Which processor, or what is missing and how to install it; empty where there is nothing to say. */
  readonly note: string;
}

async function look(device: Device, context: CliContext): Promise<DeviceReport> {
  const { id, summary } = device;
  const base = { id, summary, names: shortNames(id) };
  const found = device.find(context.root);
  if ("missing" in found) {
    return {
      ...base,
      state: "missing",
      version: null,
      examplesPerSecond: null,
      note: found.missing,
    };
  }
  const probe = await context.probeDevice(id);
  return probe.state === "ready"
    ? {
      ...base,
      state: "ready",
      version: found.version,
      examplesPerSecond: probe.examplesPerSecond,
      note: / on (.*), as asked for$/.exec(probe.note)?.[1] ?? "",
    }
    : {
      ...base,
      state: "fails",
      version: found.version,
      examplesPerSecond: null,
      note: probe.reason,
    };
}

/** What `--device auto` takes, given what is there, and why. */
function automatic(reports: readonly DeviceReport[]): string {
  const passed: { id: string; reason: string }[] = [];
  const choices = candidates("auto")!;
  for (const { id } of choices) {
    const { state, note } = reports.find((report) => report.id === id)!;
    if (state === "ready") return `${id}${whyTaken(passed, choices.length)}`;
    passed.push({ id, reason: note });
  }
  return "nothing: no device is ready";
}

function table(reports: readonly DeviceReport[]): string {
  const rows = reports.map(({ id, names, state, version, summary, examplesPerSecond, note }) => {
    const speed = examplesPerSecond === null
      ? state === "missing" ? "not there" : "fails"
      : `${examplesPerSecond.toLocaleString("en-US")}/s`;
    const what = state === "ready"
      ? `${summary}: ${version}${note === "" ? "" : `, ${note}`}`
      : note;
    return [names.length > 0 ? `${id} (${names.join(", ")})` : id, speed, what] as const;
  });
  const [first, second] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => row[column as 0 | 1].length))
  );
  return rows.map(([name, speed, what]) =>
    `  ${name.padEnd(first!)}  ${speed.padStart(second!)}  ${what}\n`
  ).join("");
}

async function run(args: ParsedArguments, context: CliContext): Promise<number> {
  const reports: DeviceReport[] = [];
  for (const device of allDevices) reports.push(await look(device, context));
  const auto = automatic(reports);
  if (args.flag("json")) {
    const result = { probe: PROBED_WORK, auto, devices: reports };
    context.stdout(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    context.stdout(table(reports));
    context.stdout(`--device auto takes ${auto}\n`);
    context.stdout(`examples per second: ${PROBED_WORK}\n`);
  }
  return reports.some(({ state }) => state === "ready") ? ExitCode.ok : ExitCode.failed;
}

/** The command. */
export const devices: Command = {
  name: "devices",
  summary: "Lists every engine and device: what is there and why not, with a second's speed probe.",
  operands: "",
  options: { json: { type: "boolean", description: "print nothing but JSON on stdout" } },
  examples: [
    ["deno task devices", "what --device can be here"],
    ["deno task setup:native", "sets up TensorFlow's C++ library, --device native"],
    ["deno task setup:cuda", "the same with CUDA, --device cuda"],
  ],
  run,
};
