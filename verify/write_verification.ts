/** Writes what a run of the suite found. @module */
import { join } from "node:path";
import type { Certificate } from "./certificate.ts";
import { junit } from "./junit.ts";
import { certificatePage } from "./page/page.ts";
import type { SuiteRun } from "./run_suite.ts";

/**
 * Writes `index.html`, `junit.xml` and, after a complete run, `certificate.json`, which claims read.
 *
 * @param folder made where it is missing
 * @param command the exact command of the run
 * @param replay gives the command that runs a check again
 */
export async function writeVerification(
  folder: string,
  run: SuiteRun,
  certificate: Certificate,
  command: string,
  replay: (id: string) => string,
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, "index.html"), await certificatePage(run, command));
  await Deno.writeTextFile(join(folder, "junit.xml"), junit(run, replay));
  // A part of the suite says nothing about the estimators that were left out.
  if (!run.complete) return;
  const text = `${JSON.stringify(certificate, null, 2)}\n`;
  await Deno.writeTextFile(join(folder, "certificate.json"), text);
}
