/** What a study of evidence depends on that trains the nets of another study once more. @module */
import { z } from "zod";
import { Setup } from "../setup/setup.ts";

/** Net, data and training of a judged study, and where along it is measured. */
export const RepeatedSettings = z.strictObject({
  ...Setup.shape,
  trainedAs: z.enum(["noise", "width"]).describe(
    "the study whose training is repeated: same weights, same minibatches",
  ),
  steps: z.array(z.int().nonnegative()).readonly().describe("measured, whether fitted or not"),
  multiple: z.int().min(0).max(2).describe(
    "measured at T, the first step with 100 % training accuracy, and at so many times T; 0: at the steps alone",
  ),
  cap: z.int().positive().describe("last step at which T is looked for, and the last one without"),
});
/** Net, data and training of a judged study, and where along it is measured. */
export type RepeatedSettings = z.infer<typeof RepeatedSettings>;
