import { inputSize, outputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model, ParameterBlock } from "../../models/model.ts";
import type { Batch } from "../engine.ts";
import type { EditNodes, Graph } from "./graph.ts";
import { targetMatrix } from "./losses/losses.ts";
import type { Runtime, Session, Tensor } from "./runtime/runtime.ts";

/** Named tensors of one run. */
export type Tensors = Record<string, Tensor>;

/** A model with the sessions that were needed so far; each graph is built and loaded at its first use. */
export class CompiledModel {
  readonly model: Model;
  readonly layout: readonly ParameterBlock[];
  readonly parameterCount: number;
  readonly inputSize: number;
  readonly classes: number;
  readonly #runtime: Runtime;
  readonly #edit: EditNodes | undefined;
  readonly #sessions = new Map<string, Promise<Session>>();
  #disposed = false;

  constructor(runtime: Runtime, model: Model, edit?: EditNodes) {
    this.model = model;
    this.layout = parameterLayout(model);
    this.parameterCount = parameterCount(model);
    this.inputSize = inputSize(model);
    this.classes = outputSize(model);
    this.#runtime = runtime;
    this.#edit = edit;
  }

  /** Whether a run copies its inputs. */
  get copiesInputs(): boolean {
    return this.#runtime.copiesInputs;
  }

  /** The session of a graph; `key` names the graph and whatever it was built from. */
  session(key: string, build: () => Graph): Promise<Session> {
    if (this.#disposed) throw new TypeError("this network was disposed of");
    let session = this.#sessions.get(key);
    if (session === undefined) {
      session = this.#runtime.load(build().toBytes(this.#edit));
      this.#sessions.set(key, session);
    }
    return session;
  }

  /** Inputs that hold the parameters: views into the flat vector, nothing is copied. */
  parameterTensors(parameters: Float32Array): Tensors {
    return this.blockTensors(parameters, "");
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

  async dispose(): Promise<void> {
    this.#disposed = true;
    for (const session of this.#sessions.values()) await (await session).release();
    this.#sessions.clear();
  }
}
