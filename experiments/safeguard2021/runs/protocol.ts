/** What is run and compared, whatever the task. @module */
import { z } from "zod";

const count = z.int().positive();

/** A run of the safeguard: one window is the single one, two are the double one. */
const Guard = z.strictObject({
  method: z.enum(["double", "single"]),
  windows: z.array(count).readonly().describe("lengths in steps, the longest first"),
});

/** Everything that the runs depend on beside the task and the net. */
export const Protocol = z.strictObject({
  workers: count,
  byzantine: count.describe("workers 0 … byzantine − 1 attack"),
  batchSize: count.describe("of every worker"),
  shares: z.enum(["whole", "split"]).describe(
    "whether every worker draws from all training examples, or holds a share of its own",
  ),
  rate: z.number().positive().describe("learning rate, constant"),
  steps: count,
  evaluateEvery: count.describe("steps between evaluations on the test set"),
  preRunSteps: count.describe("length of the run of honest workers that fixes the thresholds"),
  guards: z.array(Guard).readonly(),
  delay: count.describe("steps by which the delayed attack is late"),
  rho: z.number().positive().describe("factor of the safeguard attack, −ρ·g"),
  z: z.number().positive().describe("of the variance attack, mean − z·sd"),
  krum: z.strictObject({ f: z.int().nonnegative() }),
  zeno: z.strictObject({
    rate: z.number().positive(),
    rho: z.number().nonnegative(),
    keep: count,
    examples: count,
  }),
});
/** Everything that the runs depend on beside the task and the net. */
export type Protocol = z.infer<typeof Protocol>;
