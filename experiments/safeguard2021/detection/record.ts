/** When the variance attack was seen on pure noise. @module */
import { z } from "zod";

/** One setting. */
export const Detection = z.strictObject({
  honest: z.int().positive(),
  byzantine: z.int().positive(),
  z: z.number().positive(),
  expected: z.number().positive().describe("t* of `detectionTime`"),
  step: z.number().positive().describe("t_r, from 1; 3·t* where it was not seen before"),
});
/** One setting. */
export type Detection = z.infer<typeof Detection>;

/** All settings of a seed. */
export const DetectionResult = z.strictObject({ detections: z.array(Detection).readonly() });
/** All settings of a seed. */
export type DetectionResult = z.infer<typeof DetectionResult>;
