/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { fullyConnected } from "../setup/nets.ts";
import type { DataSet, Net, Setup } from "../setup/setup.ts";
import type { TrainedSettings } from "../setup/trained.ts";
import { grid as widthGrid } from "../width/grid.ts";

const MNIST = { id: "mnist", size: 60_000 };
const CIFAR = { id: "cifar-10", size: 50_000 };
const WIDTHS = [4, 8, 16, 32, 64, 128, 256, 512, 1024];
const DEPTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const LOSSES: readonly Setup["loss"][] = ["cross-entropy", "linear-hinge"];
/** Of the convolutions; the released code's default is 64. */
const CHANNELS = [16, 32, 64, 128];
/** Seeds 0, 1, 2, as the released launcher has them. */
const REPLICATES = 3;

function point(
  net: Net,
  data: DataSet,
  loss: Setup["loss"],
  cost: number,
): GridPoint<TrainedSettings> {
  return {
    id: `${data.id}/${net.name}/${loss}`,
    settings: {
      net,
      data,
      loss,
      learningRate: 0.1,
      batchSize: 100,
      steps: 65_000,
      rows: "streamed",
      untilFitted: true,
    },
    replicates: REPLICATES,
    cost,
  };
}

/** What the study of the width measures already, with more seeds. */
function isJudged({ net, data, loss }: TrainedSettings): boolean {
  return loss === "cross-entropy" &&
    widthGrid("paper").some(({ settings }) =>
      settings.data.id === data.id && settings.net.name === net.name
    );
}

/** Seconds, guessed from those of the study of the width: linear in width and in depth. */
const guess = (width: number, depth: number) => (2000 + 40 * width) * (1 + (depth - 3) / 4);

/** The grid of a profile: empty but for `paper`. */
export function grid(profile: Profile): readonly GridPoint<TrainedSettings>[] {
  if (profile !== "paper") return [];
  const full = [MNIST, CIFAR].flatMap((data) =>
    LOSSES.flatMap((loss) =>
      DEPTHS.flatMap((depth) =>
        WIDTHS.map((width) => point(fullyConnected(width, depth), data, loss, guess(width, depth)))
      )
    )
  );
  const convolutional = LOSSES.flatMap((loss) =>
    CHANNELS.map((channels) =>
      point({ name: `alexnet${channels}`, channels }, CIFAR, loss, 625 * channels)
    )
  );
  return [...full, ...convolutional].filter(({ settings }) => !isJudged(settings));
}
