/** The study of images: evidence beside the claims, which decides nothing. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { ImagesResult } from "./record.ts";
import { ImagesSettings } from "./settings.ts";

/** SGLD, S-SGLD and its dropout form classify images. */
export const images: Study<ImagesSettings, ImagesResult> = {
  id: "images",
  paper: "ssgmcmc2022",
  title:
    "samples a classifier of images by SGLD, S-SGLD and dropout at the same number of gradients",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: ImagesSettings,
  result: ImagesResult,
  grid,
};
