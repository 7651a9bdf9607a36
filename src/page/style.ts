/** The look of every page: light and dark, phone to desktop, print. @module */
import { CHART_FONT } from "../charts/chart_theme.ts";
import { darkRules } from "../charts/dark_rules.ts";
import { CHART_INK } from "../charts/palette.ts";

const { background, ink, muted, grid, rule } = CHART_INK;

const VARIABLES = (theme: "light" | "dark") =>
  `--paper:${background[theme]};--ink:${ink[theme]};--quiet:${muted[theme]};--line:${
    grid[theme]
  };--rule:${rule[theme]};` +
  (theme === "light"
    ? "--link:#0b50a8;--good:#0d6b3c;--bad:#a32020;--open:#7a5300;--none:#57616c;--wash:#f5f7f9"
    : "--link:#7db7ff;--good:#7fdcab;--bad:#ff9d97;--open:#f0c36a;--none:#a5afba;--wash:#1b2027");

const TEXT = `
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 ${CHART_FONT};overflow-wrap:break-word}
main,header,nav,footer{max-width:940px;margin:0 auto;padding:0 20px}
header{padding-top:32px}
h1{font-size:30px;line-height:1.2;margin:0 0 8px;letter-spacing:-.01em}
h2{font-size:24px;line-height:1.25;margin:52px 0 8px}
h3{font-size:20px;line-height:1.3;margin:34px 0 6px}
h4{font-size:16.5px;margin:0 0 8px;line-height:1.35}
p{margin:10px 0}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.quiet,figcaption,caption{color:var(--quiet)}
.quiet{font-size:14.5px}
.lead{font-size:17.5px}
.good{color:var(--good);font-weight:600}
.bad{color:var(--bad);font-weight:600}
code{font:13.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
details{margin-top:8px;font-size:14.5px}
summary{cursor:pointer;color:var(--quiet);padding:2px 0}
footer{margin:60px auto 40px;color:var(--quiet);font-size:14px}`;

const NAVIGATION = `
.skip{position:absolute;left:-999px}
.skip:focus{left:12px;top:12px;background:var(--paper);padding:8px 12px;z-index:2}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:14px 0 0;font-size:15px}
nav.pages{max-width:none;background:var(--wash);border-bottom:1px solid var(--line)}
nav.pages ul{max-width:900px;margin:0 auto;padding:8px 0}
header nav{padding:0}
nav a{display:inline-block;padding:3px 0}
nav a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}`;

const TABLES = `
.scroll{overflow-x:auto;margin:14px 0}
table{border-collapse:collapse;width:100%;font-size:14.5px;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 6px;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600;color:var(--quiet);border-bottom:1px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:500}
.number{text-align:right}
td.number,.nowrap{white-space:nowrap}
.unit{display:none}
table.data td{white-space:nowrap}`;

const VERDICTS = `
.verdict{white-space:nowrap;font-weight:650;font-size:15px}
.verdict.reproduced{color:var(--good)}.verdict.contradicted{color:var(--bad)}
.verdict.inconclusive{color:var(--open)}.verdict.not-run{color:var(--none)}
section.claim{border-top:1px solid var(--rule);padding-top:22px;margin-top:44px}
section.claim h3{margin-top:0;display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}
.statement{font-size:17.5px}
.rule,.effect .quiet{display:block}
.caveats{padding-left:20px;color:var(--quiet);font-size:14.5px}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;padding:0;margin:8px 0}`;

const FIGURES = `
figure{margin:26px 0 30px}
figcaption{font-size:14.5px;margin-top:6px}
.chart svg{display:block;max-width:100%;height:auto}
.chart svg.compact{display:none}`;

/** Below the width at which a table of words no longer fits: its rows become blocks. */
const PHONE = `
@media (max-width:640px){
main,header,nav,footer{padding-left:16px;padding-right:16px}
header{padding-top:20px}
header nav{padding:0}
h1{font-size:25px}h2{font-size:21px;margin-top:40px}h3{font-size:19px}
.chart svg.wide{display:none}.chart svg.compact{display:block}
.stacked caption,.stacked tbody{display:block}
.stacked thead{position:absolute;left:-999px}
.stacked tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:10px 0;border-bottom:1px solid var(--line)}
.stacked th,.stacked td{border:0;padding:0;white-space:normal;text-align:left}
.stacked .words{order:1;flex:1 0 100%}
.stacked .number{order:2}
.effect .quiet{display:inline}
.stacked .label{flex:1 0 100%}
.unit{display:inline}
}`;

const PRINT = `
@media print{
:root{color-scheme:light;${VARIABLES("light")}}
body{font-size:10.5pt}
nav,.skip,details{display:none}
main,header{max-width:none;padding:0}
.chart svg.wide{display:block}.chart svg.compact{display:none}
figure,tr,h2,h3{break-inside:avoid}h2,h3,h4{break-after:avoid}
.scroll{overflow:visible}
table{font-size:9pt}
a{color:inherit}
}`;

/**
 * The style sheet.
 *
 * @example
 * ```ts
 * import { STYLE } from "./style.ts";
 * import assert from "node:assert/strict";
 *
 * const count = (sign: string) => STYLE.split(sign).length;
 * assert.equal(count("{"), count("}"));
 * assert.match(STYLE, /@media print/);
 * assert.doesNotMatch(STYLE, /undefined|url\(/); // asks the network for nothing
 * ```
 */
export const STYLE = `:root{color-scheme:light dark;${VARIABLES("light")}}
@media screen and (prefers-color-scheme:dark){:root{${VARIABLES("dark")}}
${darkRules(".chart")}
}${TEXT}${NAVIGATION}${TABLES}${VERDICTS}${FIGURES}${PHONE}${PRINT}`;
