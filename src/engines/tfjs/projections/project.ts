/** Chooses the projection by the kind of direction. @module */
import type { Tensor2D } from "@tensorflow/tfjs";
import type { Directions } from "../../engine.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { projectOnCoordinates } from "./coordinates.ts";
import { projectOnDense } from "./dense.ts";
import type { DenseFactors, DenseModel } from "./dense_factors.ts";
import { projectOnKronecker } from "./kronecker.ts";

/**
 * Directional derivatives of every example's own loss in a model of dense layers.
 *
 * @param chunks factors of stretches of the examples, layer by layer
 * @returns one B × K matrix for each stretch
 */
export function project(
  tf: TensorFlow,
  model: DenseModel,
  chunks: readonly (readonly DenseFactors[])[],
  directions: Directions,
): Tensor2D[] {
  switch (directions.kind) {
    case "dense":
      return projectOnDense(tf, model, chunks, directions);
    case "kronecker":
      return projectOnKronecker(tf, model, chunks, directions);
    case "coordinates":
      return projectOnCoordinates(tf, model, chunks, directions);
  }
}
