/** Computes one cell: a net of one width. @module */
import type { Compute } from "../../../src/records/study.ts";
import { readBesideSurrogate } from "../pooled/read_beside_surrogate.ts";
import type { WidthResult, WidthSettings } from "./study.ts";

/** Trains for the given steps, then measures. */
export const compute: Compute<WidthSettings, WidthResult> = (
  { settings: { steps, untilFitted, ...setup }, seed, stream },
  { engine },
) =>
  readBesideSurrogate(setup, { steps, untilFitted }, {
    seed,
    root: stream.child(setup.data.id, setup.net.name),
    engine,
  });
