/** Engines: what computes losses, gradients and projections. @module */
export type {
  Batch,
  Directions,
  Engine,
  EngineOptions,
  Evaluation,
  LossAndGradient,
  MinibatchIndices,
  Network,
} from "./engine.ts";
export { devices, type OpenedEngine, openEngine } from "./open_engine.ts";
