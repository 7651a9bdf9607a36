/** Every data set that there is. @module */
import { FILE_DATASETS } from "./catalogue.ts";
import type { FileDataset } from "./file_dataset.ts";
import type { GeneratedDataset } from "./generated_dataset.ts";
import { glyphs } from "./glyphs/glyphs.ts";
import { mixture } from "./mixture.ts";

/** A data set, and whether it comes in files or is generated. */
export type KnownDataset =
  | { readonly kind: "files"; readonly set: FileDataset }
  | { readonly kind: "generated"; readonly set: GeneratedDataset };

/** All data sets, those in files first. */
export const KNOWN_DATASETS: readonly KnownDataset[] = [
  ...FILE_DATASETS.map((set) => ({ kind: "files", set }) as const),
  { kind: "generated", set: glyphs },
  { kind: "generated", set: mixture },
];
