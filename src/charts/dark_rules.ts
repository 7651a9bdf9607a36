/** Style rules that turn a chart in light colours into a dark one. @module */
import { colourPairs } from "./palette.ts";

/**
 * One rule for every colour of the palette: a presentation attribute yields to any style rule, so a chart keeps plain
 * colours that every viewer understands and still follows the reader's theme.
 *
 * @param scope selector that the rules are limited to, e.g. `.chart`; empty for a file that stands alone
 *
 * @example
 * ```ts
 * import { darkRules } from "./dark_rules.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(darkRules(".chart"), /\.chart \[fill="#ffffff"\]\{fill:#14181d\}/);
 * ```
 */
export function darkRules(scope: string): string {
  const prefix = scope === "" ? "" : `${scope} `;
  return colourPairs().flatMap(({ light, dark }) => [
    `${prefix}[fill="${light}"]{fill:${dark}}`,
    `${prefix}[stroke="${light}"]{stroke:${dark}}`,
  ]).join("\n");
}
