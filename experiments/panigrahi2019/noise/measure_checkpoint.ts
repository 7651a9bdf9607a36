/** The noise at one checkpoint: every family of directions that is measured there. @module */
import { parameterLayout } from "../../../src/models/layout.ts";
import type { Model } from "../../../src/models/model.ts";
import type { DirectionFamily } from "../../../src/noise/directions/family.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { Checkpoint } from "../../../src/training/checkpoint.ts";
import { evaluationNetwork } from "../../../src/training/evaluation_network.ts";
import { captureFamily, randomDirections, type Site } from "./family_noise.ts";
import { measureFamily } from "./measure_family.ts";
import type { Visit } from "./places.ts";
import type { CheckpointResult, FamilyResult } from "./record.ts";
import type { FamilySettings, NoiseSettings } from "./settings.ts";

/** What is the same at every checkpoint of a run. */
export interface CheckpointSite extends Omit<Site, "parameters" | "draws" | "settings"> {
  readonly settings: NoiseSettings;
  /** Root of the cell's streams. */
  readonly root: Stream;
  /** Random directions that are drawn once. */
  readonly random: ReadonlyMap<FamilySettings, DirectionFamily>;
}

/** Draws a run's random directions. */
export function checkpointSite(
  { model, root, ...run }:
    & Omit<CheckpointSite, "blocks" | "directions" | "random">
    & { readonly model: Model },
): CheckpointSite {
  const { network, settings } = run;
  const blocks = parameterLayout(model);
  const directions = root.child("directions");
  const random = new Map<FamilySettings, DirectionFamily>();
  for (const family of settings.families) {
    if (family.family !== "sphere" && family.family !== "low-rank") continue;
    if (family.road === "gram") continue;
    random.set(family, randomDirections({ network, blocks, directions }, family));
  }
  return { ...run, root, blocks, directions, random };
}

/**
 * Measures a checkpoint.
 *
 * @param visit the checkpoint and its place
 * @param progress told before every family: the share of the checkpoint that is done
 */
export async function measureCheckpoint(
  { root, random, ...site }: CheckpointSite,
  { step, place, fraction, checkpoint }: Visit & { readonly checkpoint: Checkpoint },
  progress: (fraction: number, family: string) => void,
): Promise<CheckpointResult> {
  const { engine, network, settings } = site;
  const draws = root.child("noise", step);
  const families: FamilyResult[] = [];
  const wanted = settings.families.filter((family) => family.places.includes(place));
  for (const [position, family] of wanted.entries()) {
    progress(position / wanted.length, family.family);
    const capture = await captureFamily(
      {
        ...site,
        network: evaluationNetwork(network, checkpoint),
        parameters: checkpoint.parameters,
        draws,
      },
      family,
      random.get(family),
    );
    const dense = family.family === "sphere";
    families.push(
      await measureFamily(capture, {
        engine,
        settings,
        family,
        stream: draws.child(family.family),
        manyDraws: dense && (place === "initial" || place === "early"),
        withoutReplacement: dense && place === "late" ? settings.withoutReplacement : [],
      }),
    );
  }
  const { loss, accuracy } = checkpoint.train;
  return { step, place, fraction, trainLoss: loss, trainAccuracy: accuracy, families };
}
