/** Our side of the step benchmarks: a network on a device, and how long its training steps take. @module */
import type { Batch, Network } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { initialise } from "../../src/models/initialise.ts";
import type { Model } from "../../src/models/model.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { stream } from "../../src/random/stream.ts";
import { uniformInteger } from "../../src/random/uniform_integer.ts";

/** A network on one device, with weights and something to see. */
export interface Ours {
  readonly version: string;
  readonly network: Network;
  readonly parameters: Float32Array;
  readonly batch: Batch;
  readonly matmul: Awaited<ReturnType<typeof openEngine>>["engine"]["matmul"];
  readonly dispose: () => Promise<void>;
}

/** Opens a device for one network, in training mode where that differs. */
export async function ours(
  device: string,
  threads: number,
  model: Model,
  count: number,
  training = true,
): Promise<Ours> {
  const { engine } = await openEngine(device, { threads });
  const compiled = await engine.compile(model);
  const source = stream("conv bench");
  const size = model.input.reduce((product, length) => product * length, 1);
  const labels = source.child("labels");
  const network = training && compiled.mode
    ? compiled.inMode!({
      kind: "training",
      statistics: compiled.mode.statistics,
      masks: source.child("masks"),
    })
    : compiled;
  return {
    version: engine.version,
    network,
    parameters: initialise(model, "pytorch-default", source.child("weights")),
    batch: {
      count,
      inputs: fillNormal(source.child("inputs"), new Float32Array(count * size)),
      labels: Int32Array.from({ length: count }, () => uniformInteger(labels, 10)),
    },
    matmul: engine.matmul.bind(engine),
    dispose: async () => {
      await compiled.dispose();
      await engine.dispose();
    },
  };
}

/** Milliseconds of each forward and backward pass, after one that is not counted. */
export async function stepTimes({ network, parameters, batch }: Ours, steps: number) {
  await network.lossAndGradient(parameters, batch);
  const times: number[] = [];
  for (let i = 0; i < steps; i++) {
    const start = performance.now();
    await network.lossAndGradient(parameters, batch);
    times.push(performance.now() - start);
  }
  return times;
}
