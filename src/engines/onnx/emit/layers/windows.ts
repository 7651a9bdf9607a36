/** Windows that slide over an image: their attributes in ONNX, and what they leave over. @module */
import type { Attributes } from "../../graph/graph.ts";

/** Square windows that slide over an image. */
export interface Windows {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/** The attributes that ONNX's convolutions and poolings share. */
export function windowAttributes({ kernel, stride, padding }: Windows): Attributes {
  return {
    kernel_shape: [kernel, kernel],
    strides: [stride, stride],
    pads: [padding, padding, padding, padding],
  };
}

/** Rows and columns that the windows leave over below and on the right. */
export function overhang(input: readonly number[], { kernel, stride, padding }: Windows): number[] {
  return input.slice(1).map((length) => (length + 2 * padding - kernel) % stride);
}
