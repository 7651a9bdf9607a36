/** Overview: what PNM gains on SGDM, and on SGDM with the same learning rate and decay. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure, FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { cifar } from "../cifar/study.ts";
import { images } from "../images/study.ts";
import { labels } from "../labels/study.ts";
import { type TrainingClass, trainingClasses } from "../reading/classes.ts";
import { gain, matchedGain } from "../reading/contrasts.ts";
import { PUBLISHED } from "../reading/published.ts";
import { ARM_NAMES } from "./arm_names.ts";

const CONTRASTS = [[ARM_NAMES.sgdm, gain], [ARM_NAMES.matched, matchedGain]] as const;

/** The authors' difference of means, where a class is what they ran. */
function publishedGain(name: string): number | null {
  const found = PUBLISHED.find((one) => one.name === name);
  return found === undefined ? null : found.sgdm[0] - found.pnm[0];
}

function rowsOf({ name, runs }: TrainingClass): readonly FigureRow[] {
  return CONTRASTS.flatMap(([arm, contrast]) =>
    (["best", "last"] as const).map((measure) => ({
      data: name,
      arm,
      epoch: measure,
      ...centreAndInterval(runs.map(({ arms }) => contrast(arms, measure))),
      published: arm === ARM_NAMES.sgdm && measure === "best" ? publishedGain(name) : null,
    }))
  );
}

/** Paired differences to PNM, best and last epoch. */
export function whereTheGainGoes(records: Records): Figure {
  const classes = trainingClasses(records, [labels, images, cifar]);
  const rows = classes.flatMap(rowsOf);
  const compared = rows.some(({ published }) => published !== null);
  const y = nominal("arm", null, { sort: CONTRASTS.map(([arm]) => arm) });
  const series = {
    yOffset: { field: "epoch", sort: ["best", "last"] },
    color: nominal("epoch", "Epoch", { sort: ["best", "last"] }),
  };
  const x = quantitative("mean", "Test error minus PNM's, points", { axis: { tickCount: 5 } });
  return {
    id: "where-the-gain-goes",
    title: "Where does PNM's gain go once learning rate and decay are the same?",
    claims: ["PNM-1b", "PNM-1l", "PNM-2b", "PNM-2l", "PNM-7b", "PNM-7l", "PNM-7m"],
    caption:
      "Test error of each arm minus PNM's, same weights and same minibatches; mean over seeds with 95 % interval. Right of 0 " +
      "PNM is better. SGDM is the paper's pairing (a tenth of PNM's learning rate); matched SGDM has PNM's effective learning " +
      "rate and decay. What is left in its row is what the amplified noise could account for." +
      (compared ? " Hollow diamonds: the authors' difference of means of 3 runs." : ""),
    spec: panels(nominal("data", null), 2, {
      height: 100,
      layer: [
        referenceLine("x", 0, "solid"),
        ...intervalPoint("x", x, { y, ...series }),
        ...(compared
          ? [points({ x: { ...x, field: "published" }, y, ...series }, {
            shape: "hollow diamond",
            size: 90,
          })]
          : []),
      ],
    }),
    rows,
  };
}
