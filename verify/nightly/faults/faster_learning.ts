/** A training cell whose learning rate is 5 % too large. @module */
import { compute as right } from "../../../experiments/pnm2021/labels/compute.ts";
import type { LabelsSettings } from "../../../experiments/pnm2021/labels/settings.ts";
import type { TrainedArms } from "../../../experiments/pnm2021/training/record.ts";
import type { Compute } from "../../../src/records/study.ts";

/** Trains with 1.05 times the learning rate of its settings. */
export const compute: Compute<LabelsSettings, TrainedArms> = (cell, context) => {
  const { settings } = cell;
  const learningRate = 1.05 * settings.learningRate;
  return right({ ...cell, settings: { ...settings, learningRate } }, context);
};
