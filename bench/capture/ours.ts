/**
 * One row of the capture benchmark by this project, in a process of its own so that its peak memory is its own. The
 * argument is a {@linkcode CaptureSetting} as JSON with method `rank-one` or `dense`; prints a
 * {@linkcode CaptureResult}.
 *
 * @module
 */
import process from "node:process";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { parameterLayout } from "../../src/models/layout.ts";
import { captureProjections } from "../../src/noise/capture.ts";
import { gaussianityOfColumns } from "../../src/noise/gaussianity.ts";
import { kronecker } from "../../src/noise/directions/kronecker.ts";
import { sphere } from "../../src/noise/directions/sphere.ts";
import { stream } from "../../src/random/stream.ts";
import type { CaptureResult, CaptureSetting } from "./setting.ts";

const setting: CaptureSetting = JSON.parse(Deno.args[0]!);
const { folder, sizes, examples, draws, batchSizes, threads, seed, method } = setting;
const read = async (name: string) => (await Deno.readFile(`${folder}/${name}`)).buffer;
const data = {
  count: examples,
  inputs: new Float32Array(await read("inputs.f32")),
  labels: new Int32Array(await read("labels.i32")),
};
const parameters = new Float32Array(await read("weights.f32"));
const model = mlp({
  inputs: sizes[0]!,
  width: sizes[1]!,
  depth: sizes.length - 1,
  classes: sizes.at(-1)!,
});
const blocks = parameterLayout(model);
const { engine } = await openEngine("cpu", { threads });
const network = await engine.compile(model);

const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const startCpu = cpuTime();
const seconds: Record<string, number> = {};
async function timed<T>(part: string, compute: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await compute();
  seconds[part] = (seconds[part] ?? 0) + (performance.now() - start) / 1e3;
  return result;
}

const source = stream("capture bench", seed);
const family = await timed("directions", () => {
  const options = { count: setting.directions, stream: source.child("directions") };
  const drawn = method === "rank-one"
    ? kronecker({ ...options, blocks, rank: 1 })
    : sphere({ ...options, parameterCount: network.parameterCount });
  drawn.norms();
  return drawn;
});
const capture = await timed("capture", () =>
  captureProjections({
    network,
    parameters,
    data,
    directions: [family],
    blocks,
    batches: batchSizes.map((batchSize) => ({ batchSize, draws })),
    stream: source.child("minibatches"),
    engine,
  }));
const rejected: Record<string, { shapiroWilk: number; andersonDarling: number }> = {};
for (const batchSize of batchSizes) {
  const [noise] = await timed(`noise b=${batchSize}`, () => capture.noise({ batchSize, draws }));
  rejected[batchSize] = await timed("tests", () => {
    const { shapiroWilk, andersonDarling } = gaussianityOfColumns(noise!, draws, family.count);
    const share = (pValues: Float64Array) =>
      pValues.reduce((sum, p) => sum + (p < 0.05 ? 1 : 0), 0) / pValues.length;
    return {
      shapiroWilk: share(shapiroWilk!.pValue),
      andersonDarling: share(andersonDarling.pValue),
    };
  });
}
const cpuSeconds = cpuTime() - startCpu;
const status = await Deno.readTextFile("/proc/self/status");
const result: CaptureResult = {
  seconds,
  cpuSeconds,
  peakMemory: Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) * 1024,
  rejected,
  version: engine.version,
  note: capture.reason,
};
console.log(JSON.stringify(result));
