/** The page of a night. @module */
import { page } from "../../page/document.ts";
import { figureBlock } from "../../page/figure_block.ts";
import { html, type Markup } from "../../page/markup.ts";
import { renderFigure } from "../../page/rendered_figure.ts";
import { table } from "../../page/table.ts";
import type { ClaimsFile } from "../../report/files/claims_schema.ts";
import { NIGHT_BUDGET, SHARES } from "../rule/budget.ts";
import type { PublishedValue } from "../fresh/published_values.ts";
import type { History } from "../history/history_file.ts";
import type { NightLine } from "../history/night_line.ts";
import { type NightCheck, nightChecks } from "./night_checks.ts";
import { PART_NAMES } from "./night_files.ts";
import { alarmTable, historyTable, pooledTable } from "./night_tables.ts";
import { claimTrend, speedTrend } from "./past_nights.ts";
import { trendFigure } from "./trend_figure.ts";

/** What the page is made of. */
export interface PageInput {
  readonly line: NightLine;
  /** With the night among its nights, where it was recorded. */
  readonly history: History;
  readonly published: ClaimsFile | null;
  publishedValues(paper: string, claim: string): readonly PublishedValue[];
}

const MARKS: Readonly<Record<NightCheck["status"], Markup>> = {
  passed: html`<span class="good">✓ passed</span>`,
  failed: html`<span class="bad">✗ failed</span>`,
  shown: html`<span class="quiet">shown</span>`,
  "not-run": html`<span class="quiet">not run</span>`,
};

function partTable(name: string, checks: readonly NightCheck[]): Markup {
  const order = ["failed", "passed", "shown", "not-run"];
  const sorted = checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return table({
    caption: `${name}: ${checks.length} checks`,
    columns: ["Check", "Result", "Found"].map((title) => ({ title })),
    rows: sorted.map(({ id, status, words, repeat }) => [
      html`<code>${id}</code>`,
      MARKS[status],
      html`${words}<br><code>${repeat}</code>`,
    ]),
  });
}

const list = (items: readonly string[]) =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

async function figures({ line, history, publishedValues }: PageInput): Promise<Markup> {
  const nights = history.nights.some(({ night }) => night === line.night)
    ? history.nights
    : [...history.nights, line];
  const papers = [...new Set(line.claims.map(({ paper }) => paper))];
  const trends = papers.map((paper) => {
    const claims = line.claims.filter((one) => one.paper === paper).map(({ claim }) => claim);
    const rows = claims.flatMap((claim) =>
      claimTrend({ paper, claim, published: publishedValues(paper, claim), nights })
    );
    return trendFigure(`theta-${paper}`, `Effects of ${paper}, night by night`, "θ", rows);
  });
  const speed = trendFigure(
    "speed",
    "Time over that of the calibration loop",
    "Ratio",
    speedTrend(nights),
  );
  const blocks: Markup[] = [];
  for (const figure of [...trends, speed]) {
    if (figure !== null) {
      blocks.push(figureBlock(await renderFigure(figure, "nightly"), { data: true }));
    }
  }
  return html`${blocks}`;
}

function summary(line: NightLine, checks: readonly NightCheck[]): Markup {
  const count = (status: NightCheck["status"]) =>
    checks.filter((one) => one.status === status).length;
  const words = line.exitCode === 0
    ? html`<span class="good">passed</span>`
    : line.exitCode === 5
    ? html`<span class="bad">nothing ran</span>`
    : html`<span class="bad">failed</span>`;
  return html`
    <h1>Night ${line.night}: ${words}</h1>
    <p
      class="lead">${count("passed")} checks passed, ${count("failed")} failed, ${count(
        "shown",
      )} are shown only, ${count("not-run")} were not run.</p>
    <p
      class="quiet">${Math.round(line.seconds)} s of ${line.minutes} min; ${line.engine}; ${line
        .machine}; ${line.runtime}; commit ${line.commit.slice(0, 12)}. <code>${line
        .command}</code></p>
  `;
}

/**
 * The page of a night: what failed, what changed, the parts, the trend of every value with its prediction band, the pooled
 * effects beside the published verdicts, all nights.
 *
 * @param input the night, the history, what was published
 */
export async function nightPage(input: PageInput): Promise<string> {
  const { line, history } = input;
  const checks = nightChecks(line);
  const parts = [...Map.groupBy(checks, ({ part }) => part)];
  const main = html`
    <h2>Alarms</h2>${alarmTable(line)}
    <p
      class="quiet">A night of unchanged code fails with a probability of at most ${NIGHT_BUDGET} if values are normal or t₅: ${SHARES
        .fresh} for fresh seeds, ${SHARES.speed} for speed, ${SHARES
        .estimators} for estimators; equal bytes fail by no chance.</p>
    <h2>What changed since the night before</h2>${line.changed.length === 0
      ? html`<p>Nothing.</p>`
      : list(line.changed)}
    ${line.dropped.length > 0 && html`<h2>What was dropped</h2>${list(line.dropped)}`}
    <h2>Trends</h2>${await figures(input)}
    <h2>Pooled effects</h2>${pooledTable(input)}
    ${parts.map(([part, own]) =>
      html`<h2>${PART_NAMES[part]}</h2>${partTable(PART_NAMES[part], own)}`
    )}
    <h2>All nights</h2>${historyTable(history)}
    ${history.skipped.length > 0 &&
      html`<h2>Lines of the history that were skipped</h2>${
        list(history.skipped.map(({ line, reason }) => `line ${line}: ${reason}`))
      }`}
  `;
  return page({ title: `Night ${line.night}`, header: summary(line, checks), main });
}
