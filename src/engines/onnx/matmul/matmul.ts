/** Matrix products on ONNX Runtime. @module */
import { chunks, rows } from "../chunking/chunks.ts";
import { matmulGraph } from "./matmul_graph.ts";
import type { Runtime, Session } from "../runtime/runtime.ts";

/** Floats of the left matrix per run, at most. */
const LEFT_FLOATS = 2 ** 24;

/** Row-major matrix product in float32; see `Engine.matmul`. */
export async function matmul(
  session: Session,
  a: Float32Array,
  m: number,
  k: number,
  b: Float32Array,
  n: number,
): Promise<Float32Array> {
  if (a.length !== m * k || b.length !== k * n) {
    throw new TypeError(
      `matmul: ${a.length} and ${b.length} floats are not ${m}×${k} and ${k}×${n}`,
    );
  }
  const product = new Float32Array(m * n);
  for (const chunk of chunks(m, Math.max(1, Math.floor(LEFT_FLOATS / k)))) {
    await session.run({
      a: { data: rows(a, chunk, k), shape: [chunk.count, k] },
      b: { data: b, shape: [k, n] },
    }, { product: { data: rows(product, chunk, n), shape: [chunk.count, n] } });
  }
  return product;
}

/** A session for {@linkcode matmul}. */
export function matmulSession(runtime: Runtime): Promise<Session> {
  return runtime.load(matmulGraph().toBytes());
}
