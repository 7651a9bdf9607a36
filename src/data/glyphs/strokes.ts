/** The strokes of the ten digits, in a unit square with y pointing down. @module */

/** A point (x, y). */
export type Point = readonly [number, number];

/** Points joined by straight lines. */
export type Polyline = readonly Point[];

/** One way of writing a digit. */
export type Strokes = readonly Polyline[];

/** Points on a quarter of an arc. */
const POINTS_PER_QUARTER = 4;

/** An elliptic arc from `from` to `to`, in quarter turns: 0 is right, 1 below, 2 left, 3 above. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Polyline {
  const steps = Math.ceil(Math.abs(to - from) * POINTS_PER_QUARTER);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (from + (to - from) * i / steps) * Math.PI / 2;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const;
  });
}

const flag: Polyline = [[0.36, 0.3], [0.52, 0.14], [0.52, 0.86]];
const seven: Polyline = [[0.27, 0.16], [0.73, 0.16], [0.43, 0.87]];
const four: Polyline = [[0.56, 0.14], [0.25, 0.62], [0.77, 0.62]];

/** For each digit the ways of writing it; each is equally likely. */
export const DIGITS: readonly (readonly Strokes[])[] = [
  [[arc(0.5, 0.5, 0.23, 0.36, -1, 3)], [arc(0.5, 0.5, 0.19, 0.36, -0.7, 3.3)]],
  [[[[0.5, 0.13], [0.5, 0.87]]], [flag], [flag, [[0.36, 0.86], [0.68, 0.86]]]],
  [
    [[...arc(0.49, 0.35, 0.22, 0.21, 2, 4.4), [0.27, 0.86], [0.75, 0.86]]],
    [[
      ...arc(0.48, 0.34, 0.2, 0.2, 2.2, 4.6),
      ...arc(0.36, 0.77, 0.11, 0.09, 3.2, 0.4),
      [0.76, 0.87],
    ]],
  ],
  [
    [[...arc(0.47, 0.32, 0.2, 0.18, 2.3, 5), ...arc(0.47, 0.68, 0.23, 0.19, -1, 1.8)]],
    [[[0.28, 0.15], [0.7, 0.15], [0.48, 0.42], ...arc(0.46, 0.65, 0.24, 0.22, -0.9, 1.8)]],
  ],
  [[four, [[0.6, 0.36], [0.58, 0.88]]], [four, [[0.56, 0.14], [0.56, 0.88]]], [
    [[0.3, 0.16], [0.27, 0.54], [0.72, 0.54]],
    [[0.7, 0.14], [0.66, 0.88]],
  ]],
  [
    [[[0.72, 0.14], [0.36, 0.14], [0.32, 0.45], ...arc(0.47, 0.63, 0.24, 0.23, -1.4, 1.7)]],
    [[[0.34, 0.16], [0.33, 0.44], ...arc(0.46, 0.64, 0.22, 0.22, -1.3, 1.8)], [
      [0.34, 0.15],
      [0.72, 0.17],
    ]],
  ],
  [
    [[[0.64, 0.13], [0.42, 0.34], ...arc(0.5, 0.66, 0.21, 0.2, 2.1, 6.1)]],
    [[...arc(0.58, 0.55, 0.3, 0.42, 3.1, 2), ...arc(0.48, 0.67, 0.2, 0.19, 2, 6)]],
  ],
  [[seven], [seven, [[0.38, 0.52], [0.68, 0.5]]], [[[0.28, 0.28], ...seven]]],
  [
    [arc(0.5, 0.32, 0.17, 0.18, 1, 5), arc(0.5, 0.69, 0.21, 0.19, -1, 3)],
    [[
      ...arc(0.5, 0.32, 0.18, 0.18, 3.6, 1),
      ...arc(0.5, 0.68, 0.2, 0.19, -1, 3),
      ...arc(0.5, 0.32, 0.18, 0.18, 1, -0.3),
    ]],
  ],
  [
    [arc(0.48, 0.34, 0.2, 0.2, 0, 4), [[0.68, 0.34], [0.66, 0.6], [0.6, 0.87]]],
    [arc(0.48, 0.33, 0.19, 0.19, 0, 4), arc(0.42, 0.45, 0.26, 0.42, -0.1, 1.2)],
  ],
];
