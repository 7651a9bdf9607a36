/** The certificate as a page. @module */
import { page } from "../../src/page/document.ts";
import { figureBlock } from "../../src/page/figure_block.ts";
import { html, type Markup } from "../../src/page/markup.ts";
import { renderFigure } from "../../src/page/rendered_figure.ts";
import { table } from "../../src/page/table.ts";
import type { Tier } from "../check.ts";
import type { CheckReport } from "../run_check.ts";
import type { SuiteRun } from "../run_suite.ts";
import { summarise } from "../summary.ts";
import { calibrationFigures } from "./figures.ts";

const titled = (titles: readonly string[]) => titles.map((title) => ({ title }));

const mark = (passed: boolean): Markup =>
  passed ? html`<span class="good">✓ passed</span>` : html`<span class="bad">✗ failed</span>`;

function summaryTable(run: SuiteRun): Markup {
  return table({
    caption: "What is certified, by estimator: checks passed of checks run.",
    columns: titled(
      ["Estimator", "Vectors", "Properties", "Calibration", "Faults caught", "Sample sizes"],
    ),
    rows: summarise(run).map(({ estimator, tiers, sizes, passed }) => [
      html`<code>${estimator}</code> ${!passed && mark(false)}`,
      ...([0, 1, 2, 3] as const).map((tier) => tiers[tier]),
      sizes,
    ]),
  });
}

function checkTable(reports: readonly CheckReport[], tier: Tier): Markup {
  const names = [...new Set(reports.map(({ estimator }) => estimator))];
  return html`${
    names.map((name) => {
      const own = reports.filter(({ estimator, tier: t }) => estimator === name && t === tier);
      if (own.length === 0) return null;
      const failed = own.filter(({ passed }) => !passed).length;
      const title = `${name}: ${own.length} checks${failed > 0 ? `, ${failed} failed` : ""}`;
      return html`<details${
        failed > 0 && html`
          open
        `
      }><summary>${title}</summary>${
        table({
          caption: `${name}: checks of tier ${tier}`,
          columns: titled(["Check", "Result", "Found", "Passes", "Smallest fault caught (.99)"]),
          rows: own.map((report) => [
            html`<code>${
              report.id.slice(name.length + 1)
            }</code><br>${report.what} <span class="quiet">Against ${report.against}.</span>`,
            mark(report.passed),
            report.observed,
            report.allowed,
            report.smallestFault,
          ]),
        })
      }</details>`;
    })
  }`;
}

function vectorTables(reports: readonly CheckReport[]): Markup {
  const tables = reports.filter(({ rows }) => rows !== undefined);
  return html`${
    tables.map(({ id, what, against, rows = [], passed }) =>
      html`<details${
        !passed && html`
          open
        `
      }><summary><code>${id}</code> ${what} ${rows.length} values, against ${against}. ${
        mark(passed)
      }</summary>${
        table({
          caption: `${id}: values`,
          columns: [
            ...titled(["Value", "Source"]),
            ...["Published", "Ours", "Error", "Tolerance"].map((title) =>
              ({ title, kind: "number" }) as const
            ),
          ],
          rows: rows.map((row) => [
            row.what,
            row.source,
            Number(row.expected.toPrecision(12)),
            Number(row.actual.toPrecision(12)),
            row.error === 0 ? "0" : row.error.toExponential(1),
            `${row.tolerance.toExponential(0)} ${row.measure === "relative" ? "rel." : "abs."}`,
          ]),
        })
      }</details>`
    )
  }`;
}

function faultTable(reports: readonly CheckReport[]): Markup {
  return table({
    caption:
      "Wrong estimators, and the first check that rejects each with power ≥ .99; small samples are tried first.",
    columns: titled(["Estimator", "Planted fault", "Result", "Caught by"]),
    rows: reports.filter(({ tier }) => tier === 3).map((report) => [
      html`<code>${report.estimator}</code>`,
      report.smallestFault,
      report.passed
        ? html`<span class="good">✓ caught</span>`
        : html`<span class="bad">✗ missed</span>`,
      report.observed.replace(/^caught by /, ""),
    ]),
  });
}

/**
 * Writes the page.
 *
 * @param command the exact command of the run
 */
export async function certificatePage(run: SuiteRun, command: string): Promise<string> {
  const { reports, budget } = run;
  const failed = reports.filter(({ passed }) => !passed);
  const calibrated = reports.filter(({ tier }) => tier === 2);
  const figures = [];
  for (const figure of calibrationFigures(reports)) {
    figures.push(figureBlock(await renderFigure(figure), { data: false }));
  }
  const verdict = failed.length === 0
    ? html`<span class="good">All ${reports.length} checks passed.</span>`
    : html`<span class="bad">${failed.length} of ${reports.length} checks failed.</span>`;
  return page({
    title: "Certificate of the estimators",
    header: html`
      <h1>Certificate of the estimators</h1>
      <p class="lead">${verdict} ${!run.complete && "Only a part of the suite was run."}</p>
      <p>A claim counts only if the estimators that it rests on are certified here, at the sample size that it uses.</p>
      <p
        class="quiet"><code>${command}</code> · seed ${run
          .seed} · false-alarm budget of the run ${budget.total}, shared equally by
      ${budget.statistical} checks that chance can fail (${budget.each.toExponential(1)} each)</p>
    `,
    main: html`
      ${summaryTable(run)}
      <h2>Calibration</h2>
      <p>Samples with a known law, drawn from the project’s own streams, go through the estimators. Counts are judged by exact
      binomial bounds, distributions by the Dvoretzky–Kiefer–Wolfowitz inequality.</p>
      ${figures}
      <h3>All checks</h3>${checkTable(calibrated, 2)}
      <h2>Planted faults</h2>
      <p>A suite that passes everything proves nothing. Each of these wrong estimators must be rejected.</p>
      ${faultTable(reports)}
      <h2>Published values</h2>${vectorTables(reports)}
      <h2>Properties</h2>
      <p>fast-check looks for a counterexample and shrinks it.</p>${checkTable(reports, 1)}
    `,
  });
}
