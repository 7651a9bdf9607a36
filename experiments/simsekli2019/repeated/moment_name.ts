/** How moments of a repeated training are named. @module */
import type { RepeatedSettings } from "./settings.ts";

/**
 * Names the checkpoints that are measured. A step that is T as well is T, as in the study of the noise.
 *
 * @param T null where it was not looked for
 *
 * @example
 * ```ts
 * import { momentName } from "./moment_name.ts";
 * import assert from "node:assert/strict";
 *
 * const names = [0, 16, 20, 40, 50].map((step) => momentName(step, 20, { steps: [0, 16], multiple: 2 }));
 * assert.deepEqual(names, ["0", "16", "T", "2T", null]);
 * ```
 */
export function momentName(
  step: number,
  T: number | null,
  { steps, multiple }: Pick<RepeatedSettings, "steps" | "multiple">,
): string | null {
  if (T !== null && step === T) return "T";
  if (T !== null && step === multiple * T) return `${multiple}T`;
  return steps.includes(step) ? `${step}` : null;
}
