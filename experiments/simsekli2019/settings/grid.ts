/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { ALEXNET64, FC100, FC512, fullyConnected } from "../setup/nets.ts";
import type { Net, Setup } from "../setup/setup.ts";
import type { TrainedSettings } from "../setup/trained.ts";

const SETS = ["mnist", "glyphs", "mixture", "fashion-mnist"] as const;
const LOSSES: readonly Setup["loss"][] = ["cross-entropy", "linear-hinge"];

/** Training sets of the `paper` profile, whole. */
const WHOLE = { mnist: 60_000, glyphs: 60_000, mixture: 50_000, "fashion-mnist": 60_000 } as const;
const CIFAR = 50_000;
/** Minibatches that the noise consists of there. */
const MINIBATCHES = 600;
const CAP = 65_000;

const rate = (id: string) => id === "mixture" ? 0.02 : 0.1;

type Part = Pick<TrainedSettings, "net" | "batchSize" | "steps" | "rows" | "untilFitted">;

function points(
  part: Part,
  id: string,
  size: number,
  { replicates, cost }: { readonly replicates: number; readonly cost: number },
): readonly GridPoint<TrainedSettings>[] {
  return LOSSES.map((loss) => ({
    id: `${id}/${part.net.name}/${loss}`,
    settings: { ...part, loss, data: { id, size }, learningRate: rate(id) },
    replicates,
    cost,
  }));
}

const LAPTOP: Part = { net: FC100, batchSize: 40, steps: 300, rows: "held", untilFitted: false };
const SMOKE: Part = { ...LAPTOP, net: fullyConnected(16), batchSize: 20, steps: 30 };
const paper = (net: Net, size: number): Part => ({
  net,
  batchSize: Math.floor(size / MINIBATCHES),
  steps: CAP,
  rows: "streamed",
  untilFitted: true,
});

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<TrainedSettings>[] {
  switch (profile) {
    case "smoke":
      return SETS.slice(0, 3).flatMap((id) => points(SMOKE, id, 200, { replicates: 2, cost: 0.2 }));
    case "laptop":
      return SETS.flatMap((id) =>
        points(LAPTOP, id, 2000, { replicates: 10, cost: id === "mixture" ? 0.4 : 1 })
      );
    case "paper":
      return [
        ...SETS.flatMap((id) =>
          [FC100, FC512].flatMap((net) =>
            points(paper(net, WHOLE[id]), id, WHOLE[id], {
              replicates: 10,
              cost: net === FC512 ? 20_000 : 3000,
            })
          )
        ),
        ...[FC512, ALEXNET64].flatMap((net) =>
          points(paper(net, CIFAR), "cifar-10", CIFAR, { replicates: 10, cost: 40_000 })
        ),
      ];
  }
}
