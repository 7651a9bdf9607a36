/** Workers, of which some attack, and an aggregator, as a source of gradients. @module */
import type { Batch } from "../../engines/engine.ts";
import { drawWithReplacement } from "../../random/draw_with_replacement.ts";
import type { Stream } from "../../random/stream.ts";
import { gather } from "../../data/gather.ts";
import { minibatches, type Sampling } from "../minibatches.ts";
import type { AggregatorRun } from "./aggregators/aggregator.ts";
import { type Attack, startAttack } from "./attacks/attack.ts";
import type { StepGradient } from "../gradient_source.ts";
import { iidSplit } from "./iid_split.ts";
import { type WeighingNetwork, workerGradients } from "./worker_gradients.ts";

/** Settings of {@linkcode byzantineSource}. */
export interface ByzantineSettings {
  /** Training set, N examples. */
  readonly data: Batch;
  /** m. */
  readonly workers: number;
  /** Of which workers 0 … `byzantine` − 1 attack: the worst case for ties, which go to the lower index. */
  readonly byzantine: number;
  /** What the Byzantine workers send. */
  readonly attack: Attack;
  /** From `startAggregator`, fresh for every run; it says afterwards what it removed. */
  readonly aggregator: AggregatorRun;
  /** Minibatch size of every worker. */
  readonly batchSize: number;
  /** With replacement out of the worker's share unless said otherwise. */
  readonly sampling?: Sampling;
  /** `split` (unless given): every worker holds a share of its own; `whole`: every worker draws from all N examples. */
  readonly shares?: "split" | "whole";
  /**
   * Source of the split (child `split`), of worker i's minibatches (child `worker`, i) and of the server's fresh examples (child
   * `server`, step): the same stream gives every worker the same minibatches, whatever the attack and the aggregator.
   */
  readonly stream: Stream;
}

/** A gradient source that asks little of the network. */
export interface ByzantineSource {
  /** As a gradient source's. */
  at(step: number, parameters: Float32Array, network: WeighingNetwork): Promise<StepGradient>;
}

/**
 * A source that lets every worker compute a gradient on its own share of the data, replaces those of the Byzantine workers,
 * and aggregates. Loss and correct answers are those of the honest workers' minibatches; running statistics of batch norms
 * their mean. Asked for steps 0, 1, 2, … in order.
 *
 * @param settings workers, attack, aggregator, data
 * @returns a source for `train`: the aggregate has length P; `count` counts the honest workers' examples alone
 * @throws {RangeError} if the number of Byzantine workers, or a number of the attack, is out of its range
 * @throws {RangeError} if the batch size is out of its range
 *
 * @example
 * ```ts
 * import { byzantineSource } from "./byzantine_source.ts";
 * import { startAggregator } from "./aggregators/aggregator.ts";
 * import { stream } from "../../random/stream.ts";
 * import { testNetwork } from "../testing/network.ts";
 * import assert from "node:assert/strict";
 *
 * const source = byzantineSource({
 *   data: { count: 3, inputs: Float32Array.of(1, 1, 1), labels: Int32Array.of(0, 0, 0) },
 *   workers: 3,
 *   byzantine: 1,
 *   attack: { kind: "sign-flip" },
 *   aggregator: startAggregator({ kind: "mean" }, 3),
 *   batchSize: 1,
 *   stream: stream("example"),
 * });
 * const { gradient } = await source.at(0, new Float32Array(2), testNetwork({ sizes: [1, 2] }));
 * assert.ok(Math.abs(gradient[0]! + 0.5 / 3) < 1e-7); // two honest, one turned round
 * ```
 */
export function byzantineSource(settings: ByzantineSettings): ByzantineSource {
  const { data, workers, byzantine, aggregator, batchSize, stream, shares = "split" } = settings;
  if (!(Number.isInteger(byzantine) && byzantine >= 0 && byzantine < workers)) {
    throw new RangeError(`byzantine source: ${byzantine} of ${workers} workers are Byzantine`);
  }
  const held = shares === "split"
    ? iidSplit(data.count, workers, stream.child("split"))
    : undefined;
  const batchesOf = Array.from({ length: workers }, (_, i) => {
    const share = held?.[i];
    const at = minibatches({
      examples: share?.length ?? data.count,
      batchSize,
      sampling: settings.sampling ?? "with-replacement",
      stream: stream.child("worker", i),
    });
    return (step: number) =>
      gather(data, share ? at(step).map((place) => share[place]!) : at(step));
  });
  const attack = startAttack(settings.attack, workers, byzantine);
  const honest = Array.from({ length: workers - byzantine }, (_, i) => byzantine + i);
  const attackers = attack.needsOwn ? Array.from({ length: byzantine }, (_, i) => i) : [];
  return {
    async at(step, parameters, network) {
      // The honest come first: loss and correct answers are theirs.
      const batches = [
        ...honest.map((i) => batchesOf[i]!(step)),
        ...attackers.map((i) => {
          const batch = batchesOf[i]!(step);
          return { ...batch, labels: attack.labels(batch.labels) };
        }),
      ];
      const found = await workerGradients(network, parameters, batches, honest.length);
      const good = found.gradients.slice(0, honest.length);
      const sent = attack.send(found.gradients.slice(honest.length), good);
      const gradient = await aggregator.aggregate([...sent, ...good], {
        step,
        parameters,
        honest,
        async loss(at, examples) {
          const rows = drawWithReplacement(stream.child("server", step), data.count, examples);
          return (await network.evaluate(at, gather(data, rows))).loss;
        },
      });
      const count = honest.length * batchSize;
      return { ...found.score, gradient, count, ofTrainingSet: true };
    },
  };
}
