/** Files that are damaged, mislabelled, written by other programs, or hold what is hardly noise. @module */
import { type Stream, stream } from "../../random/stream.ts";
import { uniformInteger } from "../../random/uniform_integer.ts";
import { HOSTILE_VALUES, hostileMatrix, type SmallMatrix } from "./hostile_values.ts";
import { npyFile } from "./npy_file.ts";
import { npzFile } from "./npz_file.ts";

/** A file, and the options that it is analysed with. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: readonly string[];
}

const one = <T>(random: Stream, choices: readonly T[]): T =>
  choices[uniformInteger(random, choices.length)]!;

const shapeOf = ({ rows, columns }: SmallMatrix) => `${rows}, ${columns}`;

function npyOf(matrix: SmallMatrix, random: Stream): Uint8Array {
  const single = uniformInteger(random, 2) === 0;
  return npyFile(
    { shape: shapeOf(matrix), descr: single ? "'<f4'" : "'<f8'" },
    single ? Float32Array.from(matrix.values) : matrix.values,
  );
}

/** Some bytes get other values, in the first `within` bytes. */
function flipped(bytes: Uint8Array, random: Stream, within = bytes.length): Uint8Array {
  const copy = bytes.slice();
  const times = 1 + uniformInteger(random, 3);
  for (let i = 0; i < times; i++) copy[uniformInteger(random, within)] = random.bits() & 255;
  return copy;
}

const cut = (bytes: Uint8Array, random: Stream) =>
  bytes.slice(0, uniformInteger(random, bytes.length));

const SHAPES = ["-1, 3", "1.5, 3", "", "4, 4, 4", "1e9, 1e9", "9007199254740993, 2", "0, 3", "3"];
const TYPES = [
  "'|O'",
  "'<c8'",
  "'<U4'",
  "'<M8[ns]'",
  "'>f4'",
  "'float16'",
  "'V2'",
  "'x'",
  "[('a', '<f8')]",
];

function csvOf({ columns, values }: SmallMatrix, separator: string): string {
  const lines: string[] = [];
  for (let i = 0; i < values.length; i += columns) {
    lines.push([...values.subarray(i, i + columns)].join(separator));
  }
  return `${lines.join("\n")}\n`;
}

type Make = (
  matrix: SmallMatrix,
  random: Stream,
) => Promise<readonly [string, Uint8Array]> | readonly [string, Uint8Array];

const text = (content: string) => new TextEncoder().encode(content);

const MAKERS: Readonly<Record<string, Make>> = {
  sound: (m, r) => ["x.npy", npyOf(m, r)],
  "Fortran order": (m) => {
    const values = m.values.map((_, i) =>
      m.values[i % m.rows * m.columns + Math.floor(i / m.rows)]!
    );
    return ["x.npy", npyFile({ shape: shapeOf(m), fortran: true }, values)];
  },
  "one row after another": (m) => {
    const rows = Array.from(
      { length: m.rows },
      (_, i) =>
        npyFile({ shape: `${m.columns},` }, m.values.slice(i * m.columns, (i + 1) * m.columns)),
    );
    return ["x.npy", Uint8Array.from(rows.flatMap((row) => [...row]))];
  },
  archive: async (m) => ["x.npz", await npzFile({ a: { shape: shapeOf(m), values: m.values } })],
  "values in a table": (m) => ["x.csv", text(csvOf(m, ","))],
  "damaged header": (m, r) => ["x.npy", flipped(npyOf(m, r), r, 80)],
  "damaged anywhere": (m, r) => ["x.npy", flipped(npyOf(m, r), r)],
  truncated: (m, r) => ["x.npy", cut(npyOf(m, r), r)],
  "bytes behind": (
    m,
    r,
  ) => ["x.npy", Uint8Array.of(...npyOf(m, r), ...npyOf(m, r).slice(r.bits() % 90))],
  "another shape": (m, r) => ["x.npy", npyFile({ shape: one(r, SHAPES) }, m.values)],
  "another type": (
    m,
    r,
  ) => ["x.npy", npyFile({ shape: shapeOf(m), descr: one(r, TYPES) }, m.values)],
  "damaged archive": async (m, r) => [
    "x.npz",
    flipped(await npzFile({ a: { shape: shapeOf(m), values: m.values } }), r),
  ],
  "truncated archive": async (m, r) => [
    "x.npz",
    cut(await npzFile({ a: { shape: shapeOf(m), values: m.values } }), r),
  ],
  "damaged table": (m, r) => ["x.csv", flipped(text(csvOf(m, one(r, [",", ";", "\t", " "]))), r)],
  "truncated table": (m, r) => ["x.csv", cut(text(csvOf(m, ",")), r)],
  "decimal commas": (m) => ["x.csv", text(csvOf(m, ";").replaceAll(".", ","))],
  "another encoding": (m, r) => {
    const units = Uint16Array.from(csvOf(m, ","), (c) => c.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer);
    return ["x.csv", uniformInteger(r, 2) === 0 ? bytes : flipped(bytes, r)];
  },
  "another name": (m, r) => [one(r, ["x.csv", "x.npz", "x.txt"]), npyOf(m, r)],
  "another file": (_, r) => [
    one(r, ["x.npy", "x.npz", "x.csv"]),
    text(one(r, ["", "<html><body>404</body></html>", "PK\x03\x04", "{}", "\0\0\0\0", "%PDF-1.4"])),
  ],
};

/**
 * Makes files, equally many of each way to go wrong.
 *
 * @param seed names the stream
 * @param count how many
 */
export async function hostileFiles(seed: number, count: number): Promise<HostileFile[]> {
  const ways = Object.entries(MAKERS);
  const kinds = Object.keys(HOSTILE_VALUES);
  const files: HostileFile[] = [];
  for (let i = 0; i < count; i++) {
    const random = stream("hostile file", seed, i);
    const [way, make] = ways[i % ways.length]!;
    const kind = kinds[i % kinds.length]!;
    const [name, bytes] = await make(hostileMatrix(kind, random), random);
    const options = [
      ...(uniformInteger(random, 2) === 0 ? ["--drop-nonfinite"] : []),
      ...(uniformInteger(random, 3) === 0 ? ["--batch-size", "64"] : []),
      ...(uniformInteger(random, 4) === 0 ? ["--axis", "1"] : []),
    ];
    files.push({ what: `${i}: ${way}, ${kind}`, name, bytes, options });
  }
  return files;
}
