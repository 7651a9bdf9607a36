/** Who was removed under each attack. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import {
  ATTACKS,
  removedAttackers,
  removedHonest,
  removedShare,
  runOf,
  seedRuns,
} from "../claims/runs.ts";
import { ATTACK_NAMES } from "./names.ts";

const [HONEST, ATTACKERS] = ["honest", "attackers"] as const;

/** One point for the honest and one for the attackers of every attack; without an attack all ten are honest. */
export function removals(records: Records): Figure {
  const runs = seedRuns(records);
  const none = {
    attack: ATTACK_NAMES.none,
    who: HONEST,
    ...centreAndInterval(
      runs.map((seed) => {
        const run = runOf(seed, "double", "none");
        return 100 * removedShare(run, 0, run.removedAt.length);
      }),
    ),
  };
  const attacked = ATTACKS.flatMap((attack) =>
    ([[HONEST, removedHonest], [ATTACKERS, removedAttackers]] as const).map(([who, share]) => ({
      attack: ATTACK_NAMES[attack],
      who,
      ...centreAndInterval(runs.map((seed) => 100 * share(seed, runOf(seed, "double", attack)))),
    }))
  );
  const rows = runs.length === 0 ? [] : [none, ...attacked];
  const scale = { domain: [0, 100], clamp: true };
  const x = quantitative("mean", "Removed, % of them", { scale });
  return {
    id: "removals",
    title: "Whom does the double safeguard remove?",
    claims: ["SG-3n", "SG-3a"],
    caption:
      "Share of the honest workers and of the attackers that the double safeguard had removed by the end of training; mean " +
      "over seeds with 95 % interval. Dashed: the 5 % of honest workers below which SG-3n and SG-3a hold. Removal is " +
      "permanent.",
    spec: {
      height: 26 * Math.max(1, ATTACKS.length + 1),
      layer: [
        referenceLine("x", 5),
        ...intervalPoint("x", x, {
          y: nominal("attack", null, { sort: Object.values(ATTACK_NAMES) }),
          yOffset: { field: "who", sort: [HONEST, ATTACKERS] },
          color: nominal("who", null, { sort: [HONEST, ATTACKERS] }),
        }),
      ],
    },
    rows,
  };
}
