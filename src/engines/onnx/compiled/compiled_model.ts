/** A model with its sessions and its mode: what all computations of the ONNX engine start from. @module */
import { inputSize, outputSize, parameterCount, parameterLayout } from "../../../models/layout.ts";
import type { Model, ParameterBlock } from "../../../models/model.ts";
import { statisticsLayout } from "../../../models/statistics.ts";
import type { Batch, Mode } from "../../engine.ts";
import { requireMode } from "../../modes/network_mode.ts";
import type { Graph } from "../graph/graph.ts";
import { targetMatrix } from "../emit/losses/losses.ts";
import type { Session, Tensor } from "../runtime/runtime.ts";
import type { Sessions } from "./sessions.ts";

/** Named tensors of one run. */
export type Tensors = Record<string, Tensor>;

/** A model with its sessions, in a mode. */
export class CompiledModel {
  readonly model: Model;
  readonly layout: readonly ParameterBlock[];
  readonly parameterCount: number;
  readonly inputSize: number;
  readonly classes: number;
  /** Absent where the model has neither batch norm nor dropout. */
  readonly mode: Mode | undefined;
  readonly #sessions: Sessions;

  constructor(model: Model, sessions: Sessions, mode: Mode | undefined) {
    this.model = model;
    this.layout = parameterLayout(model);
    this.parameterCount = parameterCount(model);
    this.inputSize = inputSize(model);
    this.classes = outputSize(model);
    this.mode = mode;
    this.#sessions = sessions;
  }

  /** The same model and sessions in another mode. */
  inMode(mode: Mode): CompiledModel {
    requireMode(this.model, mode);
    return new CompiledModel(this.model, this.#sessions, mode);
  }

  /** Whether a run copies its inputs. */
  get copiesInputs(): boolean {
    return this.#sessions.copiesInputs;
  }

  /** The session of a graph; `key` names the graph and whatever it was built from. */
  session(key: string, build: () => Graph): Promise<Session> {
    return this.#sessions.get(key, build);
  }

  /** Inputs that hold the parameters and, in evaluation mode, the statistics: views, nothing is copied. */
  parameterTensors(parameters: Float32Array): Tensors {
    const blocks = this.blockTensors(parameters, "");
    const { mode } = this;
    return mode?.kind === "evaluation"
      ? { ...blocks, ...statisticsTensors(this.model, mode.statistics) }
      : blocks;
  }

  /** One tensor per block as views into a flat vector. */
  blockTensors(flat: Float32Array, prefix: string): Tensors {
    if (flat.length !== this.parameterCount) {
      throw new TypeError(`expected ${this.parameterCount} parameters, got ${flat.length}`);
    }
    return Object.fromEntries(
      this.layout.map(({ name, offset, size, shape }) => [
        prefix + name,
        { data: flat.subarray(offset, offset + size), shape },
      ]),
    );
  }

  /** Inputs that hold a batch. */
  batchTensors(batch: Batch): Tensors {
    const targets = targetMatrix(this.model.loss, batch.labels, this.classes);
    return {
      inputs: { data: batch.inputs, shape: [batch.count, this.inputSize] },
      targets: { data: targets, shape: [batch.count, this.classes] },
    };
  }

  /** @throws {TypeError} if the arrays of a batch do not fit its count or the model */
  requireBatch(batch: Batch): void {
    const { count, inputs, labels } = batch;
    if (count < 1 || inputs.length !== count * this.inputSize || labels.length !== count) {
      throw new TypeError(
        `batch of ${count} with ${inputs.length} inputs and ${labels.length} labels; ` +
          `every example needs ${this.inputSize} inputs and one label`,
      );
    }
  }

  /** Frees the sessions, in whatever mode they are used. */
  dispose(): Promise<void> {
    return this.#sessions.dispose();
  }
}

/** One tensor per running mean or variance as views into a flat vector. */
export function statisticsTensors(model: Model, flat: Float32Array): Tensors {
  return Object.fromEntries(
    statisticsLayout(model).map(({ name, offset, size }) => [
      name,
      { data: flat.subarray(offset, offset + size), shape: [size] },
    ]),
  );
}
