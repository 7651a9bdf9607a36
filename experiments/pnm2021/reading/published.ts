/** Test errors that the authors report. @module */

/** % of CIFAR-10's test images: smallest over epochs, mean and standard deviation of 3 runs. */
export interface PublishedErrors {
  /** Class of the study `cifar`. */
  readonly name: string;
  /** PNM. */
  readonly pnm: readonly [mean: number, deviation: number];
  /** Momentum SGD at the paper's pairing. */
  readonly sgdm: readonly [mean: number, deviation: number];
}

/** From the table in the README of the authors' repository (zeke-xie/Positive-Negative-Momentum). */
export const PUBLISHED: readonly PublishedErrors[] = [
  { name: "resnet-18", pnm: [4.48, 0.09], sgdm: [5.01, 0.03] },
  { name: "vgg-16", pnm: [6.26, 0.05], sgdm: [6.42, 0.02] },
];
