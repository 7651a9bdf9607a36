/** Where the numbers come from, and which cells did not run. @module */
import type { ReportInput } from "../input.ts";
import { formatDuration } from "../numbers.ts";
import { html, type Markup } from "./markup.ts";

function missingCells({ missing }: ReportInput): Markup | false {
  return missing.length > 0 && html`
    <section aria-labelledby="not-run">
      <h2 id="not-run">Cells that did not run</h2>
      <ul>${[...Map.groupBy(missing, ({ reason }) => reason)].map(([reason, cells]) =>
        html`<li><strong>${cells.length}</strong> of ${
          [...new Set(cells.map(({ cell }) => cell.id.replace(/\/seed\d+$/, "")))].join(", ")
        }: ${reason}</li>`
      )}</ul>
    </section>
  `;
}

/** The last section. */
export function provenanceSection(input: ReportInput): Markup {
  const { provenance, runSummary, command } = input;
  const { code, host, engine, datasets } = provenance;
  const changed = code.dirty === true
    ? ", with uncommitted changes"
    : code.dirty === "unknown"
    ? ", state unknown"
    : "";
  const rows: readonly (readonly [string, string])[] = [
    ["Command", command],
    ["Code", `${code.commit}${changed}`],
    ["Lockfile (sha256)", code.lockfile],
    ["Engine", `${engine.id}, ${engine.version}`],
    ["Runtime", `Deno ${host.deno}, V8 ${host.v8}, TypeScript ${host.typescript}`],
    ["Machine", `${host.cpu}, ${host.cores} cores, ${host.platform}`],
    ["Profile", provenance.profile],
    ["Seeds", provenance.seeds.join(", ")],
    ["Began", provenance.startedAt],
    [
      "Run",
      `${runSummary.computed} cells computed, ${runSummary.reused} reused, ${runSummary.notRun} not run, ${runSummary.failed} failed; ${
        formatDuration(runSummary.seconds)
      }`,
    ],
    ...datasets.map(({ id, checksum, missing }) =>
      [`Data: ${id}`, checksum === null ? `missing: ${missing}` : `sha256 ${checksum}`] as const
    ),
  ];
  return html`
    ${missingCells(input)}<section aria-labelledby="provenance">
      <h2 id="provenance">Provenance</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Provenance">
        <table class="plain">
          <caption>What ran, on what.</caption>
          <tbody>
    ${rows.map(([label, value]) =>
      html`
        <tr>
          <th scope="row">${label}</th>
          <td><code>${value}</code></td>
        </tr>
      `
    )}</tbody>
        </table>
      </div>
    </section>
  `;
}
