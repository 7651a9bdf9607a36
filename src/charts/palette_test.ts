import assert from "node:assert/strict";
import { CATEGORIES, CHART_INK, colourPairs } from "./palette.ts";

type Rgb = readonly [number, number, number];

/** Linear-light components in [0, 1]. */
function linear(hex: string): Rgb {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = ([r, g, bl]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** OKLab coordinates (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

// Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
const SIGHT: Record<string, readonly Rgb[]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [
    -0.003882,
    -0.048116,
    1.051998,
  ]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [
    -0.01182,
    0.04294,
    0.968881,
  ]],
};

function seen(hex: string, matrix: readonly Rgb[]): Rgb {
  const rgb = linear(hex);
  const row = (weights: Rgb) =>
    Math.min(1, Math.max(0, weights.reduce((sum, weight, i) => sum + weight * rgb[i]!, 0)));
  return [row(matrix[0]!), row(matrix[1]!), row(matrix[2]!)];
}

Deno.test("CATEGORIES stand out from the background by at least 3 : 1 in both themes", () => {
  for (const { light, dark } of CATEGORIES) {
    assert(contrast(light, CHART_INK.background.light) >= 3, light);
    assert(contrast(dark, CHART_INK.background.dark) >= 3, dark);
  }
});

Deno.test("CHART_INK text reads at 4.5 : 1 or better in both themes", () => {
  for (const name of ["ink", "muted"] as const) {
    assert(contrast(CHART_INK[name].light, CHART_INK.background.light) >= 4.5, name);
    assert(contrast(CHART_INK[name].dark, CHART_INK.background.dark) >= 4.5, name);
  }
});

Deno.test("CATEGORIES differ from each other for normal and for colour-blind sight", () => {
  for (const [sight, matrix] of Object.entries(SIGHT)) {
    for (const theme of ["light", "dark"] as const) {
      const points = CATEGORIES.map((pair) => oklab(seen(pair[theme], matrix)));
      // The first four carry nearly every chart; the rest may be closer.
      for (let i = 0; i < points.length; i++) {
        for (let j = 0; j < i; j++) {
          const distance = Math.hypot(...points[i]!.map((x, k) => x - points[j]![k]!));
          const least = i < 4 ? 0.18 : 0.09;
          assert(
            distance >= least,
            `${sight}, ${theme}: ${CATEGORIES[j]![theme]} and ${
              CATEGORIES[i]![theme]
            } are ${distance} apart`,
          );
        }
      }
    }
  }
});

Deno.test("colourPairs() never maps one light colour to two dark ones", () => {
  const light = colourPairs().map((pair) => pair.light);
  assert.equal(new Set(light).size, light.length);
});
