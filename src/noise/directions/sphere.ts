/** Dense directions, uniform on the sphere, of the whole parameter space or of one block. @module */
import type { ParameterBlock } from "../../models/model.ts";
import { normalBlock } from "../../random/normal_block.ts";
import type { Stream } from "../../random/stream.ts";
import { type DirectionFamily, once } from "./family.ts";
import { tiledNorms } from "./norms.ts";

/** What {@linkcode sphere} draws. */
export interface SphereOptions {
  /** Number of parameters, P. */
  readonly parameterCount: number;
  /** Number of directions, K. */
  readonly count: number;
  /** Direction k is drawn from the child `k` of this stream. */
  readonly stream: Stream;
  /** Only these entries are non-zero: a direction on the sphere of one block. The whole vector unless given. */
  readonly block?: Pick<ParameterBlock, "name" | "offset" | "size">;
  /** Largest size in bytes at which all directions are drawn once and kept; beyond it they are redrawn tile by tile. */
  readonly keepBytes?: number;
}

/** 200 directions of a 784-100-100-10 net take 72 MB, 200 of a 784-512-512-10 net 535 MB. */
const KEEP_BYTES = 128 * 2 ** 20;

/**
 * K dense directions: independent normal entries divided by their norm are uniform on the sphere. Any tile of them can
 * be formed on its own, since normal number i of a stream is a pure function of i.
 *
 * @param options see {@linkcode SphereOptions}
 * @returns K directions
 *
 * @example
 * ```ts
 * import { sphere } from "./sphere.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const family = sphere({ parameterCount: 1000, count: 2, stream: stream("example") });
 * assert.ok(family.norms().every((norm) => Math.abs(norm / Math.sqrt(1000) - 1) < 0.2));
 * ```
 */
export function sphere(options: SphereOptions): DirectionFamily {
  const { parameterCount, count, stream, block, keepBytes = KEEP_BYTES } = options;
  const start = block?.offset ?? 0;
  const size = block?.size ?? parameterCount;
  const streams = Array.from({ length: count }, (_, k) => stream.child(k));
  const draw = (offset: number, length: number, out: Float32Array) =>
    streams.forEach((one, k) =>
      normalBlock(one, offset, length, out.subarray(k * length, (k + 1) * length))
    );
  const kept = once(() => {
    const all = new Float32Array(count * size);
    draw(0, size, all);
    return all;
  });
  const fillBlock = count * size * 4 > keepBytes
    ? draw
    : (offset: number, length: number, out: Float32Array) => {
      const all = kept();
      for (let k = 0; k < count; k++) {
        out.set(all.subarray(k * size + offset, k * size + offset + length), k * length);
      }
    };
  return {
    id: block === undefined ? "sphere" : `layer ${block.name}`,
    count,
    path: stream.path,
    directions: {
      kind: "dense",
      count,
      fill: size === parameterCount
        ? fillBlock
        : (offset, length, out) => fillWithin(offset, length, out),
    },
    norms: once(() => tiledNorms(count, size, fillBlock)),
  };

  function fillWithin(offset: number, length: number, out: Float32Array): void {
    out.fill(0, 0, count * length);
    const from = Math.max(offset, start);
    const overlap = Math.min(offset + length, start + size) - from;
    if (overlap <= 0) return;
    const part = new Float32Array(count * overlap);
    fillBlock(from - start, overlap, part);
    for (let k = 0; k < count; k++) {
      out.set(part.subarray(k * overlap, (k + 1) * overlap), k * length + from - offset);
    }
  }
}
