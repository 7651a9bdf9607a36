/** The figures of this experiment, the one that tells the story first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { AnyStudy } from "../../../src/records/study.ts";
import { corrected } from "../corrected/study.ts";
import { course } from "../course/study.ts";
import { exit } from "../exit/study.ts";
import { noise } from "../noise/study.ts";
import { released } from "../released/study.ts";
import { sets } from "../sets/study.ts";
import { settings } from "../settings/study.ts";
import { tails } from "../tails/study.ts";
import { width } from "../width/study.ts";
import { asReleased } from "./as_released.ts";
import { batchSizes } from "./batch_sizes.ts";
import { courseFigure } from "./course.ts";
import { discretisation } from "./discretisation.ts";
import { exitsByBarrier, exitsByWidth } from "./exits.ts";
import { madeOf } from "./made_of.ts";
import { norms } from "./norms.ts";
import { releasedGrid } from "./released_grid.ts";
import { settingsFigure } from "./settings.ts";
import { shares } from "./shares.ts";
import { tailEstimators } from "./tail_estimators.ts";
import { widths } from "./widths.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  id: string,
  reads: readonly AnyStudy[],
  claims: readonly string[],
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

/** In the order of the report. */
export const figures: readonly FigureOf[] = [
  figure(
    "made-of",
    [noise],
    ["S1", "S1se", "S1sl", "S1g", "P9", "S1o", "S1ie", "S1il", "S6s", "S7e", "S7l"],
    madeOf,
  ),
  figure("shares", [noise], ["S1g", "P9", "S1se", "S1sl"], shares),
  figure("as-released", [noise, width, corrected], ["S1", "S1z", "P9", "S1il", "S3"], asReleased),
  figure("tail-estimators", [tails], ["S1ie", "S1il"], tailEstimators),
  figure("norms", [noise], ["S2e", "S2l", "S2n"], norms),
  figure("widths", [width], ["S3", "S3s"], widths),
  figure("released-grid", [released, width], ["S3", "S3s"], releasedGrid),
  figure("settings", [settings, sets], ["S4", "S4d", "S4l", "S4c"], settingsFigure),
  figure("batch-sizes", [noise], ["S5e", "S5l", "S5i"], batchSizes),
  figure("course", [course], ["S6", "S6j"], courseFigure),
  figure("exits-by-width", [exit], ["S8w", "S8h"], exitsByWidth),
  figure("exits-by-barrier", [exit, noise], ["S8b", "S8r"], exitsByBarrier),
  figure("discretisation", [exit], ["S10", "S10m"], discretisation),
];
