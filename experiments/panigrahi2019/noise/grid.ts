/** The grid: which cells each profile has. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import {
  DENSE,
  DENSE_AND_JOINT,
  LOW_RANK,
  PAPER,
  type Protocol,
  SMOKE,
  SMOKE_AND_JOINT,
  SMOKE_IMAGES,
} from "./protocols.ts";
import type { DataSet, Net, NoiseSettings } from "./settings.ts";

const FC100: Net = { name: "fc100x3", width: 100, depth: 3 };
const FC512: Net = { name: "fc512x3", width: 512, depth: 3 };
const FC1024_SHALLOW: Net = { name: "fc1024x2", width: 1024, depth: 2 };
const FC32: Net = { name: "fc32x3", width: 32, depth: 3 };
const LENET: Net = { name: "lenet", architecture: "lenet" };
const RESNET20: Net = { name: "resnet20", architecture: "resnet-20" };

/** One data set × net with its number of seeds. */
interface CellClass {
  readonly data: DataSet;
  readonly net: Net;
  readonly learningRate: number;
  readonly seeds: number;
  readonly protocol: Protocol;
  /**
   * Seconds that a cell keeps one core busy, measured with a worker on each of two cores; `paper` is an estimate. Orders
   * the queue and feeds the ETA.
   */
  readonly cost: number;
}

const cut = (id: string, size: number, label: string): DataSet => ({
  name: `${id === "fashion-mnist" ? "fashion" : id}${label}`,
  id,
  size,
});

const MNIST_5K = cut("mnist", 5000, "-5k");
const GLYPHS_5K = cut("glyphs", 5000, "-5k");
const FASHION_5K = cut("fashion-mnist", 5000, "-5k");
const MIXTURE_2K = cut("mixture", 2000, "-2k");

const GRID: Record<Profile, readonly CellClass[]> = {
  smoke: [
    ...(["mnist", "glyphs", "mixture"] as const).map((id) => ({
      data: cut(id, 1000, "-1k"),
      net: FC32,
      learningRate: id === "mixture" ? 0.0005 : 0.1,
      seeds: 2,
      protocol: id === "mnist" ? SMOKE_AND_JOINT : SMOKE,
      cost: id === "mnist" ? 6 : 3,
    })),
    ...[LENET, RESNET20].map((net) => ({
      data: cut("cifar-10", 256, "-256"),
      net,
      learningRate: 0.05,
      seeds: 1,
      protocol: SMOKE_IMAGES,
      cost: net === RESNET20 ? 10 : 2,
    })),
  ],
  laptop: [
    {
      data: MNIST_5K,
      net: FC100,
      learningRate: 0.1,
      seeds: 8,
      protocol: DENSE_AND_JOINT,
      cost: 44,
    },
    { data: GLYPHS_5K, net: FC100, learningRate: 0.1, seeds: 8, protocol: DENSE, cost: 33 },
    { data: MIXTURE_2K, net: FC100, learningRate: 0.0005, seeds: 8, protocol: DENSE, cost: 15 },
    { data: FASHION_5K, net: FC100, learningRate: 0.1, seeds: 8, protocol: DENSE, cost: 47 },
    { data: MNIST_5K, net: FC512, learningRate: 0.1, seeds: 4, protocol: LOW_RANK, cost: 20 },
    {
      data: MNIST_5K,
      net: FC1024_SHALLOW,
      learningRate: 0.1,
      seeds: 4,
      protocol: LOW_RANK,
      cost: 25,
    },
  ],
  paper: [
    {
      data: cut("mnist", 60_000, ""),
      net: FC512,
      learningRate: 0.1,
      seeds: 8,
      protocol: PAPER,
      cost: 20_000,
    },
    {
      data: cut("mnist", 60_000, ""),
      net: FC100,
      learningRate: 0.1,
      seeds: 8,
      protocol: { ...PAPER, joint: DENSE_AND_JOINT.joint },
      cost: 4000,
    },
    {
      data: cut("glyphs", 60_000, ""),
      net: FC100,
      learningRate: 0.1,
      seeds: 8,
      protocol: PAPER,
      cost: 4000,
    },
    {
      data: cut("mixture", 50_000, ""),
      net: FC100,
      learningRate: 0.0005,
      seeds: 8,
      protocol: PAPER,
      cost: 2000,
    },
    {
      data: cut("fashion-mnist", 60_000, ""),
      net: FC100,
      learningRate: 0.1,
      seeds: 8,
      protocol: PAPER,
      cost: 4000,
    },
  ],
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<NoiseSettings>[] {
  return GRID[profile].map(({ data, net, learningRate, seeds, protocol, cost }) => ({
    id: `${data.name}/${net.name}`,
    settings: { ...protocol, net, data, learningRate },
    replicates: seeds,
    cost,
  }));
}
