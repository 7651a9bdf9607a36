/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { fullyConnected } from "../setup/nets.ts";
import type { TrainedSettings } from "../setup/trained.ts";

type Part = Pick<TrainedSettings, "data" | "batchSize" | "steps" | "rows" | "untilFitted">;

function point(
  part: Part,
  width: number,
  { replicates, cost, depth = 3 }: { replicates: number; cost: number; depth?: number },
): GridPoint<TrainedSettings> {
  const net = fullyConnected(width, depth);
  return {
    id: `${part.data.id}/${net.name}`,
    settings: { ...part, net, loss: "cross-entropy", learningRate: 0.1 },
    replicates,
    cost,
  };
}

const LAPTOP: Part = {
  data: { id: "mnist", size: 2500 },
  batchSize: 50,
  steps: 300,
  rows: "held",
  untilFitted: false,
};
const SMOKE: Part = { ...LAPTOP, data: { id: "mnist", size: 200 }, batchSize: 20, steps: 20 };
const PAPER: Part = {
  ...LAPTOP,
  batchSize: 100,
  steps: 65_000,
  rows: "streamed",
  untilFitted: true,
};

/** Width and seconds of a cell. */
const LAPTOP_WIDTHS = [[16, 0.5], [32, 0.6], [64, 0.9], [128, 1.4], [256, 2.6]] as const;

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<TrainedSettings>[] {
  switch (profile) {
    case "smoke":
      return [8, 16].map((width) => point(SMOKE, width, { replicates: 2, cost: 0.2 }));
    case "laptop":
      return LAPTOP_WIDTHS.map(([width, cost]) => point(LAPTOP, width, { replicates: 10, cost }));
    case "paper":
      return [{ id: "mnist", size: 60_000 }, { id: "cifar-10", size: 50_000 }].flatMap((data) =>
        [3, 5].flatMap((depth) =>
          [4, 8, 16, 32, 64, 128, 256, 512, 1024].map((width) =>
            point({ ...PAPER, data }, width, {
              depth,
              replicates: 10,
              cost: 2000 + 40 * width,
            })
          )
        )
      );
  }
}
