/** Projections on Kronecker products for convolutions, fewer examples at once. @module */
import { everyLayer, shapeSize } from "../../../models/resolve.ts";
import type { Batch, Directions } from "../../engine.ts";
import { chunks, rows, slice } from "../chunking/chunks.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { projectKronecker } from "./project_kronecker.ts";

/** Floats of one layer's products (examples × terms × places) per run, at most. */
const productBudget = 2 ** 24;

/**
 * {@linkcode projectKronecker} for models with convolutions, whose products have a place for every window: fewer
 * examples at once. A model of dense layers has one place, and goes through unchanged.
 */
export async function projectKroneckerImages(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
  directions: Directions & { kind: "kronecker" },
): Promise<Float32Array> {
  compiled.requireBatch(batch);
  const { count: K, rank } = directions;
  const places = Math.max(
    ...everyLayer(compiled.model).map(({ layer, output }) =>
      layer.kind === "conv2d" ? shapeSize(output.slice(1)) : 1
    ),
  );
  if (places === 1) return await projectKronecker(compiled, parameters, batch, directions);
  const fitting = Math.max(1, Math.floor(productBudget / (K * rank * places)));
  const projections = new Float32Array(batch.count * K);
  for (const chunk of chunks(batch.count, fitting)) {
    const examples = slice(batch, chunk, compiled.inputSize);
    const part = await projectKronecker(compiled, parameters, examples, directions);
    rows(projections, chunk, K).set(part);
  }
  return projections;
}
