/** Matrices that are no noise, or hardly. @module */
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { uniformInteger } from "../../random/uniform_integer.ts";

/** A small matrix, row-major. */
export interface SmallMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array<ArrayBuffer>;
}

type Change = (values: Float64Array, random: Stream, matrix: Omit<SmallMatrix, "values">) => void;

const each = (act: (x: number, i: number) => number): Change => (values) => {
  for (let i = 0; i < values.length; i++) values[i] = act(values[i]!, i);
};

const row = (act: (x: number) => number): Change => (values, random, { rows, columns }) => {
  const at = uniformInteger(random, rows) * columns;
  for (let i = at; i < at + columns; i++) values[i] = act(values[i]!);
};

const column =
  (act: (x: number, row: number) => number): Change => (values, random, { columns }) => {
    const at = uniformInteger(random, columns);
    for (let i = at; i < values.length; i += columns) {
      values[i] = act(values[i]!, Math.floor(i / columns));
    }
  };

/** What people's files have been found to hold, by name. */
export const HOSTILE_VALUES: Readonly<Record<string, Change>> = {
  gaussian: () => {},
  spike: row((x) => 1e4 * x),
  "huge spike": row((x) => 1e12 * x),
  "spike beyond squares": row((x) => 1e200 * x),
  "largest doubles": each((x) => 1.7e308 * Math.max(-1, Math.min(1, x))),
  "smallest doubles": each((x) => 5e-324 * Math.round(9 * x)),
  "two scales": column((x) => 1e-20 * x),
  signs: each((x) => Math.sign(x)),
  ternary: each((x) => Math.abs(x) < 1 ? 0 : Math.sign(x)),
  rounded: each((x) => Math.round(4 * x) / 4),
  clipped: each((x) => Math.max(-1, Math.min(1, x))),
  integers: each((x) => Math.round(1000 * x)),
  counting: column((_, i) => i),
  constant: each(() => 0.1),
  "one constant": column(() => -7),
  "constant but rounding": column((x) => 0.1 + 1e-17 * Math.round(x)),
  "all zero": each(() => 0),
  "zero from the middle": (values) => void values.fill(0, values.length >> 1),
  "one zero row": row(() => 0),
  "written twice": (values) => void values.copyWithin(values.length >> 1, 0, values.length >> 1),
  "column of NaN": column(() => NaN),
  "row of infinities": row(() => -Infinity),
  sparse: each((x, i) => i % 7 === 0 ? x : 0),
  "far from zero": each((x) => 1e15 + x),
  cubes: each((x) => x ** 9),
  cauchy: each((x) => Math.tan(1.5 * Math.tanh(x))),
  "equal columns": (values, _, { columns }) => {
    for (let i = 0; i < values.length; i++) values[i] = values[i - i % columns]!;
  },
};

/**
 * A matrix of at most 48 × 3 values.
 *
 * @param kind name among {@linkcode HOSTILE_VALUES}
 */
export function hostileMatrix(kind: string, random: Stream): SmallMatrix {
  const rows = 6 + uniformInteger(random, 43);
  const columns = 1 + uniformInteger(random, 3);
  const values = fillNormal(random, new Float64Array(rows * columns));
  HOSTILE_VALUES[kind]!(values, random, { rows, columns });
  return { rows, columns, values };
}
