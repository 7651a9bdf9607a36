/** Computes one cell: a net, a data set and a loss. @module */
import type { Compute } from "../../../src/records/study.ts";
import { readBesideSurrogate } from "../pooled/read_beside_surrogate.ts";
import type { SettingsResult, SettingsSettings } from "./study.ts";

/** Trains for the given steps, then measures. The losses of a data set see the same weights and minibatches. */
export const compute: Compute<SettingsSettings, SettingsResult> = (
  { settings: { steps, untilFitted, ...setup }, seed, stream },
  { engine },
) =>
  readBesideSurrogate(setup, { steps, untilFitted }, {
    seed,
    root: stream.child(setup.data.id, setup.net.name),
    engine,
  });
