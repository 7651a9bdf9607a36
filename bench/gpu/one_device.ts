/**
 * The GPU benchmark on one device, in a process of its own: libraries of two engines never meet. Arguments: the device, and
 * seconds for each network. Prints one line of JSON for each result as it comes.
 *
 * @module
 */
import { UserError } from "../../src/base/errors.ts";
import { parameterLayout } from "../../src/models/layout.ts";
import { captureProjections } from "../../src/noise/capture.ts";
import { kronecker } from "../../src/noise/directions/kronecker.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { stream } from "../../src/random/stream.ts";
import { ours, stepTimes } from "../conv/our_step.ts";
import { median } from "../support/results.ts";
import { gpuBatch, gpuCapture, gpuNetworks } from "./networks.ts";

/** A result, or why there is none. */
export type GpuRow =
  & { readonly device: string; readonly version: string; readonly what: string }
  & (
    | { readonly examplesPerSecond: number }
    | { readonly captureSeconds: number; readonly how: string }
    | { readonly failed: string }
  );

async function throughput(device: string, seconds: number) {
  for (const { name, model } of gpuNetworks) {
    await row(device, name, async () => {
      const one = await ours(device, 1, model, gpuBatch);
      try {
        const [first] = await stepTimes(one, 1);
        const steps = Math.max(1, Math.min(200, Math.round(1000 * seconds / first!)));
        return { examplesPerSecond: 1000 * gpuBatch / median(await stepTimes(one, steps)) };
      } finally {
        await one.dispose();
      }
    });
  }
}

/** Parameters and data go to the device and results come back within what is timed. */
async function capture(device: string) {
  const { name, model } = gpuNetworks[0]!;
  const { examples, directions, draws } = gpuCapture;
  await row(device, `noise capture, ${name}`, async () => {
    const one = await ours(device, 1, model, examples, false);
    try {
      await one.network.lossAndGradient(one.parameters, one.batch);
      const begin = performance.now();
      const blocks = parameterLayout(model);
      const source = stream("gpu bench");
      const captured = await captureProjections({
        network: one.network,
        parameters: one.parameters,
        data: one.batch,
        directions: [
          kronecker({ blocks, count: directions, rank: 1, stream: source.child("directions") }),
        ],
        blocks,
        batches: [{ batchSize: gpuBatch, draws }],
        stream: source.child("draws"),
        engine: one,
      });
      await captured.noise({ batchSize: gpuBatch, draws });
      return { captureSeconds: (performance.now() - begin) / 1000, how: captured.reason };
    } finally {
      await one.dispose();
    }
  });
}

let version = "";

/** Prints one row: what was measured, or the line of the error that a user would see. */
async function row(device: string, what: string, measure: () => Promise<object>): Promise<void> {
  const result = await measure().catch((error: unknown) => {
    if (error instanceof UserError) return { failed: error.message };
    throw error;
  });
  console.log(JSON.stringify({ device, version, what, ...result }));
}

if (import.meta.main) {
  const [device, seconds] = Deno.args;
  const { engine } = await openEngine(device!);
  version = engine.version;
  await engine.dispose();
  await throughput(device!, Number(seconds));
  await capture(device!);
  Deno.exit(0);
}
