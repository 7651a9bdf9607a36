/**
 * GPUs: adapter, examples per second (forward and backward pass in training mode) of five networks, and the time of one
 * noise capture, for each engine and device that has a GPU, with PyTorch (eager) beside it where it is there.
 *
 *     PYTHON=venv/bin/python deno run -A bench/gpu.ts [--seconds=S] [--devices=native,webgpu]
 *
 * Transfers are counted: parameters and data go to the device with every step, gradients come back. `--devices` times the
 * named devices whether or not they have a GPU, and writes nothing. Without a GPU it says so and measures nothing.
 *
 * @module
 */
import { allDevices } from "../src/engines/devices/devices.ts";
import { probeDevice } from "../src/cli/probe_device.ts";
import { projectRoot } from "../src/engines/project_root.ts";
import { gpuBatch, gpuCapture, gpuNetworks } from "./gpu/networks.ts";
import type { GpuRow } from "./gpu/one_device.ts";
import { numberOption } from "./support/options.ts";
import { python, PythonPeer } from "./support/python.ts";
import { median, writeResults } from "./support/results.ts";
import { TextLineStream } from "./support/text_lines.ts";

const seconds = numberOption("seconds", 5);
const named = Deno.args.find((argument) => argument.startsWith("--devices="))
  ?.slice("--devices=".length).split(",");

/** The NVIDIA GPUs that the driver knows. */
async function nvidiaGpus(): Promise<string[]> {
  const query = ["--query-gpu=name,driver_version,memory.total", "--format=csv,noheader"];
  try {
    const { success, stdout } = await new Deno.Command("nvidia-smi", { args: query }).output();
    return success ? new TextDecoder().decode(stdout).trim().split("\n").filter(Boolean) : [];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** What WebGPU would compute on, if that is a GPU and not a processor that plays one. */
async function webgpuAdapter(): Promise<string | undefined> {
  const adapter = await (navigator.gpu as GPU | undefined)?.requestAdapter();
  if (!adapter || adapter.info.isFallbackAdapter) return undefined;
  return adapter.info.description || adapter.info.vendor;
}

/** Devices with a GPU that open, and a line for each of the others. */
async function gpuDevices(webgpu: string | undefined): Promise<[string[], string[]]> {
  const ready: string[] = [];
  const absent: string[] = [];
  for (const device of allDevices) {
    const { id } = device;
    if (!/cuda|webgpu/.test(id)) continue;
    const found = device.find(projectRoot);
    if ("missing" in found) absent.push(`${id}: ${found.missing}`);
    else if (id.endsWith("webgpu") && webgpu === undefined) absent.push(`${id}: no GPU adapter`);
    else {
      const probe = await probeDevice(projectRoot, id);
      if (probe.state === "ready") ready.push(id);
      else absent.push(`${id}: ${probe.reason}`);
    }
  }
  return [ready, absent];
}

function show(row: GpuRow): void {
  const result = "failed" in row
    ? `not run: ${row.failed}`
    : "captureSeconds" in row
    ? `${row.captureSeconds.toFixed(2)} s (${row.how})`
    : `${Math.round(row.examplesPerSecond).toLocaleString("en-US")} examples/s`;
  console.log(`${row.device}, ${row.what}: ${result}`);
}

async function timeDevice(device: string): Promise<GpuRow[]> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "bench/gpu/one_device.ts", device, String(seconds)],
    cwd: projectRoot,
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const rows: GpuRow[] = [];
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new TextLineStream());
  for await (const line of lines) {
    const row = JSON.parse(line) as GpuRow;
    rows.push(row);
    show(row);
  }
  if (!(await child.status).success) throw new Error(`${device}: the benchmark's process failed`);
  return rows;
}

interface Answer {
  readonly ms: number[];
  readonly version: string;
}

/** PyTorch, eager, on the same GPU; no rows where it is not there or sees no GPU. */
async function timePyTorch(): Promise<GpuRow[]> {
  const check = "import torch; raise SystemExit(not torch.cuda.is_available())";
  const there = await new Deno.Command(python, { args: ["-c", check], stderr: "null" }).output()
    .catch(() => ({ success: false }));
  if (!there.success) {
    console.log("PyTorch: not run: it is not there or finds no GPU");
    return [];
  }
  const peer = new PythonPeer("conv_step.py");
  const rows: GpuRow[] = [];
  const common = { threads: 2, device: "cuda", batch: gpuBatch };
  for (const { name, model } of gpuNetworks) {
    const step = (steps: number) => peer.ask<Answer>({ task: "step", model, steps, ...common });
    const { ms: [first] } = await step(1);
    const { ms, version } = await step(Math.max(10, Math.round(1000 * seconds / first!)));
    const row = { device: "PyTorch", version, what: name };
    rows.push({ ...row, examplesPerSecond: 1000 * gpuBatch / median(ms) });
    show(rows.at(-1)!);
  }
  const { name, model } = gpuNetworks[0]!;
  const { directions, draws } = gpuCapture;
  const loop = { task: "loop", model, batches: [gpuBatch], directions, draws, ...common };
  const { ms: [perMinibatch], version } = await peer.ask<Answer>(loop);
  rows.push({
    device: "PyTorch",
    version,
    what: `noise capture, ${name}`,
    captureSeconds: draws * perMinibatch! / 1000,
    how: "resampling loop",
  });
  show(rows.at(-1)!);
  await peer.close();
  return rows;
}

/** Runs the benchmark; not when `deno bench` merely loads this file. */
async function compare(): Promise<void> {
  if (named !== undefined) {
    for (const device of named) await timeDevice(device);
    return;
  }
  const nvidia = await nvidiaGpus();
  const webgpu = await webgpuAdapter();
  const [ready, absent] = await gpuDevices(webgpu);
  for (const line of absent) console.log(line);
  if (ready.length === 0) {
    const what = nvidia.length === 0 && webgpu === undefined
      ? "no GPU"
      : "no engine has its GPU library (deno task devices)";
    console.log(`adapter: ${nvidia.join("; ") || webgpu || "none"}`);
    for (const { name } of gpuNetworks) console.log(`${name}: not run: ${what}`);
    console.log(`noise capture: not run: ${what}`);
    return;
  }
  const adapters = { nvidia, webgpu: webgpu ?? null };
  console.log(`adapter: ${[...nvidia, ...webgpu ? [`WebGPU: ${webgpu}`] : []].join("; ")}`);
  const rows: GpuRow[] = [];
  for (const device of ready) rows.push(...await timeDevice(device));
  rows.push(...await timePyTorch());
  await writeResults("gpu", { adapters, batchSize: gpuBatch, capture: gpuCapture, absent, rows });
}

if (import.meta.main) await compare();
