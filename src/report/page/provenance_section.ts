/** Where the numbers come from. @module */
import type { ReportInput } from "../input.ts";
import { formatDuration } from "../../base/format_duration.ts";
import { html, type Markup } from "../../page/markup.ts";
import { table } from "../../page/table.ts";

/**
 * The last section.
 *
 * @example
 * ```ts
 * import { provenanceSection } from "./provenance_section.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const code = { ...input.provenance.code, commit: "abc123", dirty: true };
 * const { text } = provenanceSection({ ...input, provenance: { ...input.provenance, code } });
 * assert.match(text, /abc123, with uncommitted changes/);
 * ```
 */
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
  return html`<section aria-labelledby="provenance">
<h2 id="provenance">Provenance</h2>
${
    table({
      caption: "What ran, on what.",
      className: "plain",
      columns: [{ title: "What" }, { title: "Which" }],
      rows: rows.map(([label, value]) => [label, html`<code>${value}</code>`]),
    })
  }</section>`;
}
