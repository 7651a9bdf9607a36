/** Colours of the report, each with its partner in the dark theme. @module */

/** A colour and the colour that takes its place in the dark theme, as lower-case #rrggbb. */
export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

/**
 * Colours of categories, in the order in which charts use them: distinguishable with normal sight, protanopia and
 * deuteranopia, and at least 3 : 1 against the background in both themes (both tested).
 */
export const CATEGORIES: readonly ColourPair[] = [
  { light: "#1931a0", dark: "#52b7ff" },
  { light: "#ce7c22", dark: "#f49329" },
  { light: "#04502d", dark: "#a2f2d3" },
  { light: "#c56ac3", dark: "#aa6986" },
  { light: "#696621", dark: "#9a7b3c" },
  { light: "#5d646f", dark: "#9b9fa5" },
];

/** Colours of everything in a chart that is not data. */
export const CHART_INK = {
  background: { light: "#ffffff", dark: "#14181d" },
  ink: { light: "#1b1f24", dark: "#e8ebef" },
  muted: { light: "#57616c", dark: "#a5afba" },
  grid: { light: "#e4e7eb", dark: "#2a3038" },
  rule: { light: "#8b949e", dark: "#7d8590" },
} as const satisfies Record<string, ColourPair>;

/** Stops of sequential scales, light to dark; the same in both themes because interpolated colours have no partner. */
export const SEQUENTIAL = ["#dfeaf6", "#9cc3e6", "#5a97cf", "#2a68a8", "#153f73"] as const;

/** Stops of diverging scales: blue, grey, orange. */
export const DIVERGING = ["#1f5fae", "#86aedb", "#d9dce0", "#f0a772", "#c24e06"] as const;

/** Every colour that has a partner. */
export function colourPairs(): readonly ColourPair[] {
  return [...CATEGORIES, ...Object.values(CHART_INK)];
}
