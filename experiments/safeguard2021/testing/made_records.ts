/** Test only: records in which the safeguard does what the paper says, changed. @module */
import type { CellRecord, Records } from "../../../src/records/records.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import { RIVALS } from "../claims/runs.ts";
import { detection } from "../detection/study.ts";
import {
  type AttackName,
  AttackName as AttackNames,
  type Method,
  type RunRecord,
} from "../runs/record.ts";
import { training } from "../training/study.ts";

/** A small number that differs by seed, so that no two seeds agree. */
const wobble = (seed: number) => 0.001 * ((seed * 7) % 5 - 2);

/** Best accuracies in a seed, the last ones five points lower. */
const BEST: Readonly<Record<Method, number>> = {
  "honest-mean": 0.95,
  double: 0.952,
  single: 0.94,
  mean: 0.85,
  "coordinate-median": 0.8,
  "geometric-median": 0.75,
  krum: 0.7,
  zeno: 0.82,
};

function madeRun(method: Method, attack: AttackName, seed: number): RunRecord {
  const best = BEST[method] + (method === "honest-mean" ? 1 : 1.5) * wobble(seed);
  const guarded = method === "double";
  const removes = guarded && attack !== "none";
  const ratios = Array.from({ length: 10 }, (_, i) => removes && i < 4 ? 1.25 : 0.5 + i / 100);
  return {
    method,
    attack,
    accuracy: [0.1, best, best - 0.05],
    removedAt: ratios.map((ratio, i) => ratio > 1 ? 200 + 10 * i : null),
    guard: guarded
      ? {
        windows: [600, 100],
        spared: 0,
        reach: [ratios, ratios],
        course: [{ step: 49, ratios }, { step: 99, ratios }],
      }
      : null,
  };
}

const ARMS: readonly (readonly [Method, AttackName])[] = [
  ["honest-mean", "none"],
  ...AttackNames.options.map((attack) => ["double", attack] as const),
  ...RIVALS.map((rival) => [rival, "variance"] as const),
];

/** What is different from a world in which all claims hold. */
export interface Change {
  /** Changes a run. */
  run?(run: RunRecord, seed: number): RunRecord;
  /** Detection steps over t*; 1.02 unless given. */
  delay?(seed: number, setting: number): number;
  /** Only so many seeds; 12 unless given. */
  readonly seeds?: number;
}

/** Records of the laptop profile. */
export function madeRecords(
  { run = (one) => one, delay = () => 1.02, seeds = 12 }: Change = {},
): Records {
  const found: CellRecord[] = [
    ...studyCells(training, "laptop", 0).map((cell) => ({
      cell,
      key: cell.id,
      result: training.result.parse({
        thresholds: [{ window: 600, value: 160 }, { window: 100, value: 70 }],
        preRun: [0.1, 0.94],
        runs: ARMS.map(([method, attack]) => run(madeRun(method, attack, cell.seed), cell.seed)),
      }),
    })),
    ...studyCells(detection, "laptop", 0).map((cell) => ({
      cell,
      key: cell.id,
      result: detection.result.parse({
        detections: cell.settings.groups.flatMap(({ honest, byzantine }, g) =>
          cell.settings.z.map((z, k) => {
            const expected = 7 / z ** 2;
            const step = expected * (delay(cell.seed, 2 * g + k) + wobble(cell.seed));
            return { honest, byzantine, z, expected, step };
          })
        ),
      }),
    })),
  ];
  return recordsOf(found.filter(({ cell }) => cell.seed < seeds), []);
}
