/** What a training is made of. @module */
import type { Batch, Network } from "../engines/engine.ts";
import type { Optimizer } from "../optim/optimizer.ts";
import type { Schedule } from "../optim/schedule.ts";
import type { Stream } from "../random/stream.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { GradientSource, MinibatchOptions } from "./gradient_source.ts";

/** What is trained and what is kept, whoever makes the gradients. */
export interface TrainingPlan {
  /** The compiled network. */
  readonly network: Network;
  /** Training set. */
  readonly data: Batch;
  /** Test set; checkpoints are evaluated on it where given. */
  readonly test?: Batch;
  /** Initial parameters, length P. */
  readonly parameters: Float32Array;
  /** The update rule. */
  readonly optimizer: Optimizer;
  /** The learning rate of every step. */
  readonly schedule: Schedule;
  /** No more updates than this. */
  readonly maxSteps: number;
  /** Steps whose parameters are kept; the last step always is. */
  readonly checkpointSteps?: readonly number[];
  /** A whole base p ≥ 2: keep steps 0, 1, p, p², … as well. */
  readonly powersOf?: number;
  /** Training accuracies in (0, 1]; the parameters of the first step that has each are kept. */
  readonly accuracies?: readonly number[];
  /**
   * The accuracy 1 is reached only at a step whose mean loss on the whole training set is at most this, too: any loss unless
   * given.
   */
  readonly fitLoss?: number;
  /** Steps between looks for the named accuracies: 1 (every step) unless said otherwise. */
  readonly checkEvery?: number;
  /** Stop at ⌈this × T⌉, which is kept too; T = first step with accuracy 1 (and `fitLoss`). Without it, run to `maxSteps`. */
  readonly stopAtMultiple?: number;
  /** Called after every checkpoint, in order. */
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void | Promise<void>;
}

/** Training by one minibatch a step; whole sets are evaluated without augmentation. */
export interface MinibatchTraining extends TrainingPlan, MinibatchOptions {
  /** None: the gradients are those of minibatches. */
  readonly source?: never;
  /**
   * Source of the dropout masks: every step has its own child, so they do not depend on what ran before. The child `masks`
   * of `batches` unless given.
   */
  readonly masks?: Stream;
}

/** Training by gradients that somebody else makes. */
export interface SourceTraining extends TrainingPlan {
  /** Who makes each step's gradient. */
  readonly source: GradientSource;
  /** Source of the dropout masks: every step has its own child. */
  readonly masks: Stream;
}

/** What is trained, how, and what is kept. */
export type TrainingOptions = MinibatchTraining | SourceTraining;
