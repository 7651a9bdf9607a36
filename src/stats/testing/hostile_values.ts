/** Arguments that nobody should pass and somebody will. @module */
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";

/** Numbers at and beyond every edge. */
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, 0.05, 0.95, 2, 95, 1.5),
  fc.constantFrom(5e-324, 1e-300, 1e-16, 1 - 1e-16, 1e16, 2 ** 53, 1e300, -1e300, 1e154, 1000),
  fc.double(),
  fc.double({ min: -10, max: 10, noNaN: true }),
);

/** Counts, most of which are none. */
export const hostileCount: fc.Arbitrary<number> = fc.constantFrom(
  ...[NaN, Infinity, -Infinity, -1, 0, 0.5, 1, 2, 3, 4, 5, 10, 19, 20, 40, 100, 1e6 + 0.5],
  ...[2 ** 31, 2 ** 53, 1e300, -(2 ** 31)],
);

const normals = (n: number, scale: number, shift: number): Float64Array =>
  fillNormal(stream("hostile", n), new Float64Array(n)).map((v) => v * scale + shift);

const SIZES = [8, 20, 64, 150, 600] as const;
const SCALES = [1, 1e-300, 1e300, 1e-160, 1e160, 5e-324, 1e-12] as const;

/** Ordinary samples, at ordinary and other scales. */
const ordinary = fc.record({
  n: fc.constantFrom(...SIZES),
  scale: fc.constantFrom(...SCALES),
  shift: fc.constantFrom(0, 0, 1e8, -1e15, 1e300),
}).map(({ n, scale, shift }) => normals(n, scale, shift));

/** An ordinary sample in which one value was replaced. */
const spoilt = fc.record({ sample: ordinary, at: fc.nat(), by: hostileNumber })
  .map(({ sample, at, by }) => sample.with(at % sample.length, by));

/** Samples: empty, of one value, all equal, tied, spoilt, with spikes, positive and negative. */
export const hostileSample: fc.Arbitrary<Float64Array> = fc.oneof(
  fc.constant(new Float64Array(0)),
  hostileNumber.map((value) => Float64Array.of(value)),
  fc.record({ n: fc.constantFrom(2, ...SIZES), value: hostileNumber })
    .map(({ n, value }) => new Float64Array(n).fill(value)),
  fc.array(hostileNumber, { maxLength: 30 }).map((values) => Float64Array.from(values)),
  fc.record({ n: fc.constantFrom(...SIZES), kinds: fc.integer({ min: 2, max: 6 }) })
    .map(({ n, kinds }) => Float64Array.from({ length: n }, (_, i) => i * 7 % kinds)),
  ordinary,
  ordinary.map((sample) => sample.map(Math.abs)),
  ordinary.map((sample) => sample.toSorted()),
  spoilt,
  spoilt.map((sample) => sample.map(Math.abs)),
);

/** Matrices of a shape that fits their values. */
export const hostileMatrix: fc.Arbitrary<Matrix> = fc.oneof(
  fc.record({
    rows: fc.constantFrom(1, 2, 3, 8, 30),
    columns: fc.constantFrom(1, 2, 3, 8),
    scale: fc.constantFrom(...SCALES),
  }).map(({ rows, columns, scale }) => ({
    rows,
    columns,
    values: normals(rows * columns, scale, 0),
  })),
  fc.record({
    rows: fc.constantFrom(1, 2, 4, 20),
    columns: fc.constantFrom(1, 2, 4),
    value: hostileNumber,
    at: fc.nat(),
    by: hostileNumber,
  }).map(({ rows, columns, value, at, by }) => ({
    rows,
    columns,
    values: new Float64Array(rows * columns).fill(value).with(at % (rows * columns), by),
  })),
  fc.constantFrom(1, 2, 5).map((size) => ({
    rows: size,
    columns: size,
    values: Float64Array.from({ length: size * size }, (_, i) => i % (size + 1) === 0 ? 1 : 0),
  })),
);
