/** The cells of a study. @module */
import type { Cell } from "./cell.ts";
import type { GridPoint, Profile, Study } from "./study.ts";

/** Seeds of two replications are this far apart. */
const REPLICATION = 1000;

/**
 * How many seeds of a point belong to one replication.
 *
 * @param point of a grid
 * @returns the most that `studyCells` may be asked for
 *
 * @example
 * ```ts
 * import { seedsInReplication } from "./study_cells.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(seedsInReplication({}), 1000);
 * assert.equal(seedsInReplication({ firstSeed: 2005 }), 995);
 * ```
 */
export function seedsInReplication({ firstSeed = 0 }: Pick<GridPoint<unknown>, "firstSeed">) {
  return REPLICATION - firstSeed % REPLICATION;
}

/**
 * The cells of a profile, their settings parsed.
 *
 * @param study the kind of cell
 * @param profile scale of the run
 * @param replication 0 for the published run, 1 for seeds that are 1000 higher, and so on; no two share a seed
 * @param seeds number of seeds of every point, ≥ 1; the grid's own unless given
 * @returns one cell for each point and seed, in the order of the grid, seeds ascending within a point
 * @throws {RangeError} if a point has seeds of the next replication
 * @throws {z.ZodError} if settings of the grid do not fit their own schema: a defect
 *
 * @example
 * ```ts
 * import { studyCells } from "./study_cells.ts";
 * import { z } from "zod";
 * import assert from "node:assert/strict";
 *
 * const study = {
 *   id: "walks",
 *   paper: "example",
 *   title: "Random walks",
 *   compute: import.meta.url,
 *   needs: { engine: false, datasets: () => [] },
 *   settings: z.strictObject({ steps: z.number() }),
 *   result: z.number(),
 *   grid: () => [{ id: "long", settings: { steps: 9 }, replicates: 2, firstSeed: 5, cost: 1 }],
 * };
 * const ids = studyCells(study, "smoke", 1).map(({ id }) => id);
 * assert.deepEqual(ids, ["walks/long/seed1005", "walks/long/seed1006"]);
 * ```
 */
export function studyCells<S, R>(
  study: Study<S, R>,
  profile: Profile,
  replication: number,
  seeds?: number,
): readonly Cell<S>[] {
  return study.grid(profile).flatMap((point) => {
    const { id, settings, firstSeed = 0, cost } = point;
    const replicates = seeds ?? point.replicates;
    if (replicates > seedsInReplication(point)) {
      throw new RangeError(
        `studyCells: ${study.id}/${id} has seeds up to ${
          firstSeed + replicates - 1
        }; the next replication begins at ${
          REPLICATION * (1 + Math.floor(firstSeed / REPLICATION))
        }`,
      );
    }
    const parsed = study.settings.parse(settings);
    return Array.from({ length: replicates }, (_, index): Cell<S> => {
      const seed = REPLICATION * replication + firstSeed + index;
      return { study, id: `${study.id}/${id}/seed${seed}`, settings: parsed, seed, cost };
    });
  });
}
