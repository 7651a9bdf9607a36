/** Training cells class by class: data set or net. @module */
import type { Records } from "../../../src/records/records.ts";
import type { cifar } from "../cifar/study.ts";
import type { images } from "../images/study.ts";
import type { labels } from "../labels/study.ts";
import type { TrainedArms } from "../training/record.ts";

/** A study whose cells train the three arms. */
export type TrainingStudy = typeof labels | typeof images | typeof cifar;

/** One seed of a class. */
export interface ClassRun {
  /** The replicate. */
  readonly seed: number;
  /** What the arms did. */
  readonly arms: TrainedArms;
}

/** A point of a study's grid with its seeds. */
export interface TrainingClass {
  /** The point, e.g. `mnist`. */
  readonly name: string;
  /** In the order of the seeds. */
  readonly runs: readonly ClassRun[];
}

/** What stands between the study and the seed in a cell's id. */
function pointOf(id: string): string {
  return id.split("/").slice(1, -1).join("/");
}

/** The classes of some studies that have records. */
export function trainingClasses(
  records: Records,
  studies: readonly TrainingStudy[],
): readonly TrainingClass[] {
  return studies.flatMap((study) => {
    // The studies differ in their settings alone, which nothing here looks at.
    const found = [...records.of<unknown, TrainedArms>(study)];
    const classes = Map.groupBy(found, ({ cell }) => pointOf(cell.id));
    return [...classes].map(([name, cells]) => ({
      name,
      runs: cells
        .map(({ cell, result }) => ({ seed: cell.seed, arms: result }))
        .sort((a, b) => a.seed - b.seed),
    }));
  });
}
