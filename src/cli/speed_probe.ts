/** Measures a device for a second. @module */
import type { Engine } from "../engines/engine.ts";
import { initialise } from "../models/initialise.ts";
import { mlp } from "../models/mlp.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";

/** What {@linkcode speedProbe} computes, in words. */
export const PROBED_WORK =
  "loss and gradient of a network 784-512-512-10, 256 examples at a time, for a second";

/**
 * Speed of an engine, after one batch to warm up; parameters and data are handed over anew each time.
 *
 * @param seconds how long to measure
 * @returns examples per second
 */
export async function speedProbe(engine: Engine, seconds = 1): Promise<number> {
  const model = mlp({ inputs: 784, width: 512, depth: 3, classes: 10 });
  const source = stream("speed probe");
  const parameters = initialise(model, "xavier-uniform", source.child("weights"));
  const count = 256;
  const inputs = new Float32Array(count * 784);
  fillNormal(source.child("inputs"), inputs);
  const batch = { count, inputs, labels: Int32Array.from({ length: count }, (_, i) => i % 10) };
  const network = await engine.compile(model);
  await network.lossAndGradient(parameters, batch);
  const begin = performance.now();
  let batches = 0;
  let elapsed = 0;
  while (elapsed < seconds) {
    await network.lossAndGradient(parameters, batch);
    batches++;
    elapsed = (performance.now() - begin) / 1000;
  }
  await network.dispose();
  return count * batches / elapsed;
}
