/** A Process Run Crate (Workflow Run RO-Crate profile): what ran, with what, and what came out. @module */
import type { ReportInput } from "../input.ts";

const PROFILE = "https://w3id.org/ro/wfrun/process/0.5";

/**
 * The content of `ro-crate-metadata.json`.
 *
 * @param input the run
 * @param files names of the files beside it
 *
 * @example
 * ```ts
 * import { runCrate } from "./run_crate.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const { "@graph": graph } = JSON.parse(runCrate(input, ["claims.json"]));
 * const run = graph.find((one: { "@id": string }) => one["@id"] === "#run");
 * assert.deepEqual([run.name, run.result], [input.command, [{ "@id": "claims.json" }]]);
 * ```
 */
export function runCrate(input: ReportInput, files: readonly string[]): string {
  const { provenance, experiments, command, runSummary } = input;
  const title = experiments.map(({ experiment }) => experiment.title).join("; ");
  const ended = new Date(Date.parse(provenance.startedAt) + runSummary.seconds * 1000);
  const parts = files.map((file) => ({ "@id": file }));
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      about: { "@id": "./" },
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: `sgn-lab report: ${title}`,
      description: "Verdicts on published claims, with the evidence",
      datePublished: ended.toISOString(),
      license: "https://spdx.org/licenses/MIT",
      conformsTo: { "@id": PROFILE },
      hasPart: parts,
      mentions: { "@id": "#run" },
    },
    { "@id": PROFILE, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
    {
      "@id": "#sgn-lab",
      "@type": "SoftwareApplication",
      name: "sgn-lab",
      version: provenance.code.commit,
    },
    {
      "@id": "#run",
      "@type": "CreateAction",
      name: command,
      instrument: { "@id": "#sgn-lab" },
      object: provenance.datasets.filter((one) => one.checksum !== null).map((one) => ({
        "@id": `#data-${one.id}`,
      })),
      result: parts,
      startTime: provenance.startedAt,
      endTime: ended.toISOString(),
    },
    ...provenance.datasets.filter((one) => one.checksum !== null).map((one) => ({
      "@id": `#data-${one.id}`,
      "@type": "Dataset",
      name: one.id,
      identifier: `sha256:${one.checksum}`,
    })),
    ...files.map((file) => ({ "@id": file, "@type": "File", name: file })),
  ];
  return `${
    JSON.stringify(
      { "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph },
      null,
      2,
    )
  }\n`;
}
