/** Computes one cell: when a dynamic threshold sees the variance attack. @module */
import type { ComputeWithoutEngine } from "../../../src/records/study.ts";
import { detectionStep } from "../../../src/training/byzantine/detection.ts";
import { detectionTime } from "../../../src/training/byzantine/detection_time.ts";
import type { DetectionResult } from "./record.ts";
import type { DetectionSettings } from "./settings.ts";

/** Every group of workers with every z, each from noise of its own. */
export const compute: ComputeWithoutEngine<DetectionSettings, DetectionResult> = (
  { settings: { dimension, groups, z: factors }, stream },
) => {
  const detections = groups.flatMap(({ honest, byzantine }) =>
    factors.map((z) => ({
      honest,
      byzantine,
      z,
      expected: detectionTime(honest, z),
      step: detectionStep({
        honest,
        byzantine,
        z,
        dimension,
        stream: stream.child("noise", dimension, honest, byzantine, z),
      }),
    }))
  );
  return Promise.resolve({ detections });
};
