/** The nets that the studies name. @module */
import type { Net } from "./setup.ts";

/** A fully connected net of three linear layers. */
export function fullyConnected(width: number, depth = 3): Net {
  return { name: `fc${width}x${depth}`, width, depth };
}

/** The net of the laptop's cells: 89,400 parameters on MNIST. */
export const FC100 = fullyConnected(100);
/** Stands beside the released grid's middle. */
export const FC512 = fullyConnected(512);
/** The released code's convolutional net. */
export const ALEXNET64: Net = { name: "alexnet64", channels: 64 };
