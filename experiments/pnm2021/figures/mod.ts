/** The figures of this paper, the overview first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { cifar } from "../cifar/study.ts";
import { images } from "../images/study.ts";
import { labels } from "../labels/study.ts";
import { theory } from "../theory/study.ts";
import { errorByEpoch } from "./error_by_epoch.ts";
import { stabilityMap } from "./stability_map.ts";
import { stationaryVariance } from "./stationary_variance.ts";
import { updateAutocovariance } from "./update_autocovariance.ts";
import { whereTheGainGoes } from "./where_the_gain_goes.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  { id, claims, reads }: Pick<FigureOf, "id" | "claims" | "reads">,
  draw: (records: Records) => Figure,
): FigureOf {
  return {
    id,
    reads,
    claims,
    draw(records) {
      const drawn = draw(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  };
}

const trained = [labels, images, cifar];
const reads = [theory];

/** In the order of the report. */
export const figures: readonly FigureOf[] = [
  figure({
    id: "where-the-gain-goes",
    claims: ["PNM-1b", "PNM-1l", "PNM-2b", "PNM-2l", "PNM-7b", "PNM-7l", "PNM-7m"],
    reads: trained,
  }, whereTheGainGoes),
  figure({
    id: "error-by-epoch",
    claims: ["PNM-1b", "PNM-1l", "PNM-7b", "PNM-7l"],
    reads: trained,
  }, errorByEpoch),
  figure(
    { id: "stationary-variance", claims: ["PNM-3", "PNM-3d"], reads },
    stationaryVariance,
  ),
  figure(
    { id: "update-autocovariance", claims: ["PNM-3", "PNM-3d"], reads },
    updateAutocovariance,
  ),
  figure({ id: "stability-map", claims: ["PNM-4"], reads }, stabilityMap),
];
