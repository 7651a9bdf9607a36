/** The grid: which cells each profile has. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { type CellClass, cut, gridPoint } from "./cell_class.ts";
import { DENSE, PAPER, SMOKE } from "./protocols.ts";
import type { Net, NoiseSettings } from "./settings.ts";

const FC100: Net = { name: "fc100x3", width: 100, depth: 3 };
const FC32: Net = { name: "fc32x3", width: 32, depth: 3 };

/**
 * Learning rates with 400 ≤ T ≤ 4000, chosen on pilot seeds from T alone (ADDENDUM.md). The mixture's inputs are not
 * normalised.
 */
const LEARNING_RATES = { mnist: 0.1, glyphs: 0.1, mixture: 0.001, "fashion-mnist": 0.1 } as const;

type Data = keyof typeof LEARNING_RATES;

function core(
  id: Data,
  size: number,
  label: string,
  rest: Pick<CellClass, "net" | "seeds" | "protocol" | "cost">,
): CellClass {
  return { data: cut(id, size, label), learningRate: LEARNING_RATES[id], ...rest };
}

const laptop = { net: FC100, seeds: 8, protocol: DENSE };
const paper = { net: FC100, seeds: 8, protocol: PAPER };
const smoke = { net: FC32, seeds: 2, protocol: SMOKE, cost: 4 };

const GRID: Record<Profile, readonly CellClass[]> = {
  smoke: [
    core("mnist", 1000, "-1k", smoke),
    core("glyphs", 1000, "-1k", smoke),
    core("mixture", 1000, "-1k", smoke),
  ],
  laptop: [
    core("mnist", 5000, "-5k", { ...laptop, cost: 31 }),
    core("glyphs", 5000, "-5k", { ...laptop, cost: 30 }),
    core("mixture", 2000, "-2k", { ...laptop, cost: 15 }),
    core("fashion-mnist", 5000, "-5k", { ...laptop, cost: 38 }),
  ],
  paper: [
    core("mnist", 60_000, "", { ...paper, cost: 4000 }),
    core("glyphs", 60_000, "", { ...paper, cost: 4000 }),
    core("mixture", 50_000, "", { ...paper, cost: 2000 }),
    core("fashion-mnist", 60_000, "", { ...paper, cost: 4000 }),
  ],
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<NoiseSettings>[] {
  return GRID[profile].map(gridPoint);
}
