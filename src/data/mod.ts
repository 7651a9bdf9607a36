/**
 * Data sets: found, checked, normalised, cut and generated.
 *
 * @module
 */
export { cropAndFlip, type CropAndFlipOptions } from "./crop_and_flip.ts";
export type { Dataset, Examples } from "./dataset.ts";
export { datasetChecksum } from "./dataset_checksum.ts";
export { checkDatasets, type DatasetStatus, listDatasets } from "./dataset_status.ts";
export { type DownloadProgress } from "./download.ts";
export { fetchDataset, type Fetched, type FetchOptions } from "./fetch_dataset.ts";
export { gather } from "./gather.ts";
export { type Places } from "./folders.ts";
export { loadDataset, type LoadOptions } from "./load_dataset.ts";
export { MissingData } from "./missing_data.ts";
