/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { grid as settingsGrid } from "../settings/grid.ts";
import type { TrainedSettings } from "../setup/trained.ts";

/** The set that the others stand in for: images, trained at the common learning rate. */
const MODEL = "mnist";

/** Sets and seconds of a cell. CIFAR-10 is measured whole by the study of data sets and losses in the profile `paper`. */
const SETS: Readonly<Record<Profile, readonly (readonly [id: string, cost: number])[]>> = {
  smoke: [],
  laptop: [["optdigits", 0.7], ["cifar-10", 3]],
  paper: [["optdigits", 0.7]],
};

/** The laptop's protocol on further sets; nothing in the profile `smoke`, which every machine can run. */
export function grid(profile: Profile): readonly GridPoint<TrainedSettings>[] {
  const points = settingsGrid("laptop").filter(({ settings }) => settings.data.id === MODEL);
  return SETS[profile].flatMap(([id, cost]) =>
    points.map((point) => ({
      ...point,
      id: point.id.replace(MODEL, id),
      settings: { ...point.settings, data: { ...point.settings.data, id } },
      cost,
    }))
  );
}
