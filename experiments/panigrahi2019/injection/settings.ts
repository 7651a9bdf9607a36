/** Settings of an injection cell: isotropic noise added to large-batch SGD. @module */
import { z } from "zod";

const positive = z.int().min(1);

/** What one cell trains. The seed moves data subset, wrong labels, weights, batches and noise. */
export const injectionSettings = z.strictObject({
  /** Id of the data set. */
  dataset: z.string(),
  /** Training examples, some with wrong labels. */
  trainExamples: positive,
  /** Further training examples with right labels: they choose the noise arm. */
  validationExamples: positive,
  /** Test examples with right labels; all where null. */
  testExamples: positive.nullable(),
  /** Probability that a training label becomes one of the others. */
  labelNoise: z.number().min(0).max(1),
  /** Units of the one hidden layer; no biases. */
  width: positive,
  learningRate: z.number().positive(),
  /** b of the arm that noise is to imitate. */
  smallBatch: positive,
  /** b of the arms that noise is added to. */
  largeBatch: positive,
  /** Multiples c of σ_m, one noise arm each. */
  scales: z.array(z.number().positive()).min(1),
  /** Step of the small-batch arm at which the covariance of the per-example gradients gives σ_m. */
  covarianceStep: z.int().min(0),
  /** Steps between two looks at the training loss. */
  lookEvery: positive,
  /** An arm stops, and is scored, at the first look with at most this training loss, in nats. */
  stopLoss: z.number().positive(),
  /** An arm that has not stopped after so many steps is out. */
  maximumSteps: positive,
});

/** What one cell trains. */
export type InjectionSettings = z.infer<typeof injectionSettings>;
