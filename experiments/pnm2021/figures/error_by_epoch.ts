/** Test error along training. @module */
import { band } from "../../../src/charts/marks/band.ts";
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { cifar } from "../cifar/study.ts";
import { images } from "../images/study.ts";
import { labels } from "../labels/study.ts";
import { trainingClasses } from "../reading/classes.ts";
import { ARM_NAMES, ARMS } from "./arm_names.ts";

/** One line per arm, one panel per data set or net. */
export function errorByEpoch(records: Records): Figure {
  const rows = trainingClasses(records, [labels, images, cifar]).flatMap(({ name, runs }) =>
    ARMS.flatMap((arm) =>
      Array.from({ length: runs[0]!.arms[arm].testErrors.length }, (_, epoch) => ({
        data: name,
        arm: ARM_NAMES[arm],
        epoch: epoch + 1,
        ...centreAndInterval(runs.map(({ arms }) => arms[arm].testErrors[epoch]!)),
      }))
    )
  );
  const x = quantitative("epoch", "Epoch", { axis: { tickCount: 5, grid: false } });
  const y = quantitative("mean", "Test error, %", { scale: { zero: false } });
  const color = nominal("arm", "Arm", { sort: ARMS.map((arm) => ARM_NAMES[arm]) });
  return {
    id: "error-by-epoch",
    title: "Test error along training",
    claims: ["PNM-1b", "PNM-1l", "PNM-7b", "PNM-7l"],
    caption:
      "Test error (clean labels) after every epoch; mean over seeds with 95 % band. The learning rate falls to a tenth at two " +
      "and at four fifths of the epochs. The paper's metric is the lowest point of each run; the last epoch stands beside it " +
      "because the lowest point is chosen on the test set.",
    spec: {
      ...panels(nominal("data", null), 2, {
        height: 190,
        layer: [band(y, ["lower", "upper"], { x, color }), lines({ x, y, color })],
      }),
      resolve: { scale: { x: "independent", y: "independent" } },
    },
    rows,
  };
}
