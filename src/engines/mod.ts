/** Engines: what computes losses, gradients and projections. @module */
export type {
  Batch,
  Directions,
  Engine,
  EngineOptions,
  Evaluation,
  LossAndGradient,
  MinibatchIndices,
  Mode,
  Network,
} from "./engine.ts";
export type { Device, Found, OpenedDevice } from "./devices/device.ts";
export { allDevices, deviceNames } from "./devices/devices.ts";
export { type OpenedEngine, openEngine } from "./open_engine.ts";
