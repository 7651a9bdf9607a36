/**
 * The few ONNX messages that we write, with the field numbers of onnx.proto3 (github.com/onnx/onnx).
 *
 * @module
 */
import protobuf from "protobufjs";

type Field = { readonly id: number; readonly type: string; readonly rule?: "repeated" };

function fields(table: Record<string, readonly [id: number, type: string, repeated?: true]>) {
  const result: Record<string, Field> = {};
  for (const [name, [id, type, repeated]] of Object.entries(table)) {
    result[name] = repeated ? { id, type, rule: "repeated" } : { id, type };
  }
  return { fields: result };
}

const root = protobuf.Root.fromJSON({
  nested: {
    Model: fields({
      irVersion: [1, "int64"],
      producerName: [2, "string"],
      graph: [7, "Graph"],
      opsetImport: [8, "OperatorSet", true],
    }),
    OperatorSet: fields({ domain: [1, "string"], version: [2, "int64"] }),
    Graph: fields({
      node: [1, "Node", true],
      name: [2, "string"],
      initializer: [5, "Tensor", true],
      input: [11, "ValueInfo", true],
      output: [12, "ValueInfo", true],
    }),
    Node: fields({
      input: [1, "string", true],
      output: [2, "string", true],
      name: [3, "string"],
      opType: [4, "string"],
      attribute: [5, "Attribute", true],
    }),
    Attribute: fields({
      name: [1, "string"],
      f: [2, "float"],
      i: [3, "int64"],
      s: [4, "bytes"],
      ints: [8, "int64", true],
      type: [20, "int32"],
    }),
    Tensor: fields({
      dims: [1, "int64", true],
      dataType: [2, "int32"],
      name: [8, "string"],
      rawData: [9, "bytes"],
    }),
    ValueInfo: fields({ name: [1, "string"], type: [2, "Type"] }),
    Type: fields({ tensorType: [1, "TensorType"] }),
    TensorType: fields({ elemType: [1, "int32"], shape: [2, "Shape"] }),
    Shape: fields({ dim: [1, "Dimension", true] }),
    Dimension: fields({ dimValue: [1, "int64"], dimParam: [2, "string"] }),
  },
});

const modelMessage = root.lookupType("Model");

/** `AttributeProto.AttributeType`. */
export const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** `TensorProto.DataType`. */
export const DATA_TYPE = { float32: 1, int32: 6, int64: 7 } as const;

/** The element types that our graphs use. */
export type ElementType = keyof typeof DATA_TYPE;

/**
 * Serialises a model message given as plain data with the field names of this schema.
 *
 * @example
 * ```ts
 * import { encodeModel } from "./schema.ts";
 * import assert from "node:assert/strict";
 *
 * const bytes = encodeModel({ irVersion: 8, producerName: "sgn" });
 * assert.deepEqual([...bytes], [0x08, 8, 0x12, 3, ...new TextEncoder().encode("sgn")]);
 * assert.throws(() => encodeModel({ producerName: 5 }), /ONNX model: producerName: string expected/);
 * ```
 */
export function encodeModel(model: Record<string, unknown>): Uint8Array {
  const problem = modelMessage.verify(model);
  if (problem) throw new TypeError(`ONNX model: ${problem}`);
  return modelMessage.encode(modelMessage.create(model)).finish();
}
