/** Builds an ONNX graph node by node and serialises it. @module */
import { ATTRIBUTE_TYPE, DATA_TYPE, type ElementType, encodeModel } from "./schema.ts";

/** The name of a tensor inside a graph. */
export type Value = string;

/** A dimension: a number, or a name where it differs from call to call. */
export type Dimension = number | string;

/** Attributes of a node: whole numbers become `int`; `{ float }` becomes `float`; text becomes `string`. */
export type Attributes = Readonly<
  Record<string, number | readonly number[] | { readonly float: number } | string>
>;

/** One operation, before it is serialised. */
export interface GraphNode {
  readonly op: string;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly attributes: Attributes;
}

/** Changes the nodes of a graph before it is compiled. Tests plant faults with it. */
export type EditNodes = (nodes: readonly GraphNode[]) => readonly GraphNode[];

/** ONNX operator set 17 and IR version 8: old enough for every runtime, new enough for all that we emit. */
const OPSET = 17;
const IR_VERSION = 8;

/** Builds one ONNX graph, node after node. */
export class Graph {
  readonly #name: string;
  readonly #inputs: Record<string, unknown>[] = [];
  readonly #outputs: { name: string; value: Value; type: ElementType }[] = [];
  readonly #initializers: Record<string, unknown>[] = [];
  readonly #constants = new Map<string, Value>();
  readonly #nodes: GraphNode[] = [];
  readonly #produced = new Set<Value>();

  constructor(name: string) {
    this.#name = name;
  }

  /** Declares an input. */
  input(name: string, shape: readonly Dimension[], type: ElementType = "float32"): Value {
    this.#inputs.push(valueInfo(name, type, shape));
    return name;
  }

  /** A constant that is stored in the graph, once: the runtime merges nodes whose inputs have the same names. */
  constant(data: Float32Array | BigInt64Array, shape: readonly number[]): Value {
    const key = `${data.constructor.name} ${shape} ${data.join()}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = `constant_${this.#initializers.length}`;
    this.#constants.set(key, name);
    this.#initializers.push({
      name,
      dims: shape,
      dataType: data instanceof Float32Array ? DATA_TYPE.float32 : DATA_TYPE.int64,
      rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    });
    return name;
  }

  /** A vector of whole numbers, as shapes and axes are given to operations. */
  integers(...values: number[]): Value {
    return this.constant(BigInt64Array.from(values, BigInt), [values.length]);
  }

  /** A number. */
  scalar(value: number): Value {
    return this.constant(Float32Array.of(value), []);
  }

  /** Adds an operation with one output. */
  node(op: string, inputs: readonly Value[], attributes: Attributes = {}): Value {
    return this.#add(op, inputs, attributes, ["_"])[0]!;
  }

  /** Adds an operation with two outputs. */
  pair(op: string, inputs: readonly Value[], attributes: Attributes = {}): [Value, Value] {
    const [first, second] = this.#add(op, inputs, attributes, ["_", "_second_"]);
    return [first!, second!];
  }

  #add(op: string, inputs: readonly Value[], attributes: Attributes, infixes: readonly string[]) {
    const outputs = infixes.map((infix) => `${op}${infix}${this.#nodes.length}`);
    this.#nodes.push({ op, inputs, outputs, attributes });
    for (const output of outputs) this.#produced.add(output);
    return outputs;
  }

  /** Names a result of the graph. */
  output(name: string, value: Value, type: ElementType = "float32"): void {
    const taken = !this.#produced.delete(value);
    this.#outputs.push({ name, value: taken ? this.node("Identity", [value]) : value, type });
  }

  /** Serialises the graph; `edit` may change its nodes first. */
  toBytes(edit: EditNodes = (nodes) => nodes): Uint8Array {
    const renamed = new Map(this.#outputs.map(({ name, value }) => [value, name]));
    const finalName = (value: Value) => renamed.get(value) ?? value;
    return encodeModel({
      irVersion: IR_VERSION,
      producerName: "sgn-lab",
      opsetImport: [{ domain: "", version: OPSET }],
      graph: {
        name: this.#name,
        input: this.#inputs,
        output: this.#outputs.map(({ name, type }) => valueInfo(name, type)),
        initializer: this.#initializers,
        node: edit(this.#nodes).map(({ op, inputs, outputs, attributes }, index) => ({
          name: `${op}_${index}`,
          opType: op,
          input: inputs.map(finalName),
          output: outputs.map(finalName),
          attribute: Object.entries(attributes).map(attribute),
        })),
      },
    });
  }
}

function valueInfo(name: string, type: ElementType, shape?: readonly Dimension[]) {
  const dim = shape?.map((size) =>
    typeof size === "number" ? { dimValue: size } : { dimParam: size }
  );
  return {
    name,
    type: { tensorType: { elemType: DATA_TYPE[type], ...dim && { shape: { dim } } } },
  };
}

function attribute([name, value]: [string, Attributes[string]]) {
  if (typeof value === "number") return { name, i: value, type: ATTRIBUTE_TYPE.int };
  if (typeof value === "string") {
    return { name, s: new TextEncoder().encode(value), type: ATTRIBUTE_TYPE.string };
  }
  if ("float" in value) return { name, f: value.float, type: ATTRIBUTE_TYPE.float };
  return { name, ints: value, type: ATTRIBUTE_TYPE.ints };
}
