import assert from "node:assert/strict";
import { stream } from "../../random/stream.ts";
import { detectionStep } from "./detection.ts";
import { detectionTime } from "./detection_time.ts";

Deno.test("detectionTime() is 88.0, 31.7, 7.9, 3.5 for six honest workers", () => {
  const published = [[0.3, 88.0], [0.5, 31.7], [1, 7.9], [1.5, 3.5]] as const;
  for (const [z, t] of published) assert.ok(Math.abs(detectionTime(6, z) - t) < 0.06);
  assert.throws(
    () => detectionTime(1, 1),
    new RangeError("detection time: h must be 2 or more, got 1"),
  );
});

Deno.test("detectionStep() is the first whole step past t*, within a step or 5 %, also for other h", () => {
  for (
    const [h, B, z] of [[6, 4, 0.3], [6, 4, 0.5], [6, 4, 1], [6, 4, 1.5], [10, 6, 0.5]] as const
  ) {
    // Steps are whole: the first one past t*.
    const expected = Math.ceil(detectionTime(h, z));
    const step = detectionStep({
      honest: h,
      byzantine: B,
      z,
      dimension: 4000,
      stream: stream("detection test", h, z),
    });
    assert.ok(Math.abs(step - expected) <= Math.max(1, 0.05 * expected), `${h}, ${z}: ${step}`);
  }
});
