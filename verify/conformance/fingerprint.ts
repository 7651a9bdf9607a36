/** Checksums of everything that an engine computes for fixed problems. @module */
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { resnet } from "../../src/models/resnet.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { drawWithReplacement } from "../../src/random/draw_with_replacement.ts";
import { modeProblem } from "./mode_problem.ts";
import { compile, everyKind, problem } from "./problem.ts";

/**
 * sha256 of everything that an engine computes for one problem, large enough for its operations to be shared out
 * between threads.
 *
 * @returns one hash for each operation, in hexadecimal
 */
export async function fingerprint(
  device: string,
  threads: number,
): Promise<Record<string, string>> {
  const { engine } = await openEngine(device, { threads });
  const model = mlp({ inputs: 300, width: 256, depth: 3, classes: 10, bias: true });
  const { parameters, batch, stream } = problem(model, 256, 8);
  const network = await engine.compile(model);
  const results: Record<string, Float32Array> = {};
  const { loss, gradient } = await network.lossAndGradient(parameters, batch);
  results.loss = Float32Array.of(loss, (await network.evaluate(parameters, batch)).loss);
  results.gradient = gradient;
  const draws = {
    count: 6,
    batchSize: 64,
    indices: drawWithReplacement(stream.child("draws"), batch.count, 6 * 64),
  };
  for (const [index, directions] of everyKind(model, 12, stream).entries()) {
    const name = `${index} ${directions.kind}`;
    results[name] = await network.perExampleProjections(parameters, batch, directions);
    results[`${name} minibatch`] = await network.minibatchProjections!(
      parameters,
      batch,
      draws,
      directions,
    );
  }
  results.gram = await network.perExampleGram(parameters, batch, batch);
  results.matmul = await engine.matmul(results.gram, 256, 256, results.gram, 256);
  const images = problem(smallCnn({ input: [3, 24, 24], classes: 10 }), 64, 9);
  const convolutional = await engine.compile(images.model);
  const { gradient: imageGradient } = await convolutional.lossAndGradient(
    images.parameters,
    images.batch,
  );
  results["convolutional gradient"] = imageGradient;
  await convolutional.dispose();
  const shape = { stages: [8, 16], blocks: 1, batchNorm: true, classes: 10 };
  const residual = modeProblem(resnet({ ...shape, shortcut: "pad" }), 32, 10, true);
  const normalised = await compile(engine, residual);
  const trained = await normalised.lossAndGradient(residual.parameters, residual.batch);
  results["gradient with batch norm"] = trained.gradient;
  results["running statistics"] = trained.statistics!;
  await normalised.dispose();
  await network.dispose();
  await engine.dispose();
  const hashes = await Promise.all(
    Object.entries(results).map(async ([name, values]) => {
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", values.slice().buffer));
      return [name, bytes.toHex()] as const;
    }),
  );
  return Object.fromEntries(hashes);
}
