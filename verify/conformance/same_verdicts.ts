/**
 * Asks whether the claims come out the same on several devices: `deno task conformance:verdicts cpu native
 * webgpu@mnist-1k`. Each is compared with the first; what follows `@` limits both to those cells.
 *
 * @module
 */
import { experiments } from "../../experiments/mod.ts";
import { UserError } from "../../src/base/errors.ts";
import { compareVerdicts, type PrintedVerdict } from "./compare_verdicts.ts";

/** Runs the smoke profile; what is stored is not computed again. */
async function smoke(device: string, cells: string | undefined): Promise<PrintedVerdict[]> {
  const only = cells === undefined ? [] : ["--only", cells];
  const { success, stdout } = await new Deno.Command("deno", {
    args: ["task", "reproduce", "--profile", "smoke", "--device", device, "--json", ...only],
    stderr: "inherit",
  }).output();
  if (!success) throw new UserError(`reproduce --device ${device} did not finish`);
  return JSON.parse(new TextDecoder().decode(stdout)).verdicts;
}

async function main(args: readonly string[]): Promise<number> {
  const claims = experiments.flatMap((experiment) => experiment.claims);
  const [reference, ...others] = args;
  if (reference === undefined || others.length === 0) {
    throw new UserError("conformance:verdicts: name two devices or more, e.g. cpu native");
  }
  let differences = 0;
  for (const other of others) {
    const [device, cells] = other.split("@");
    const [one, two] = [await smoke(reference, cells), await smoke(device!, cells)];
    const found = compareVerdicts(one, two, claims);
    differences += found.length;
    for (const line of found) console.log(`${reference} and ${device}: ${line}`);
    const apart = one.flatMap(({ rows }, index) =>
      rows.map(({ value }, at) => Math.abs(value - (two[index]!.rows[at]?.value ?? NaN)))
    );
    if (apart.length === 0) {
      throw new UserError(`${other}: no effect to compare; name the cells of two seeds at least`);
    }
    const where = cells === undefined ? "all smoke cells" : `cells ${cells}…`;
    console.log(
      `${reference} and ${device}, ${where}: ${two.length} verdicts, ${found.length} differences; ` +
        `${apart.length} effects at most ${Math.max(...apart).toPrecision(2)} apart`,
    );
  }
  return differences === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    Deno.exit(await main(Deno.args));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`sgn-lab: ${error.message}`);
    Deno.exit(error.exitCode);
  }
}
