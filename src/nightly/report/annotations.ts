/** Errors where a reader of the code sees them: on the declaration of the claim. @module */
import { join } from "node:path";
import type { NightCheck } from "./night_checks.ts";

/** A place in a source file. */
export interface Declaration {
  /** From the root of the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Values of a workflow command escape what would end them. */
const escaped = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** TypeScript files of a folder that are no tests. */
function sources(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ name }) =>
      name.endsWith(".ts") && !name.endsWith("_test.ts")
    ).map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/**
 * Where a claim is declared: the line with its id in its paper's `claims/`, the line that declares it as `id:` before one that
 * only lists it.
 *
 * @param root absolute path of the project
 * @param paper key of the paper
 * @param claim its id
 *
 * @example
 * ```ts
 * import { declarationOf } from "./annotations.ts";
 * import { fileURLToPath } from "node:url";
 * import assert from "node:assert/strict";
 *
 * const root = fileURLToPath(new URL("../../../", import.meta.url));
 * const { file } = declarationOf(root, "simsekli2019", "S4c")!;
 * assert.equal(file, "experiments/simsekli2019/claims/data_and_loss.ts");
 * assert.equal(declarationOf(root, "nobody", "S4c"), undefined);
 * ```
 */
export function declarationOf(root: string, paper: string, claim: string): Declaration | undefined {
  const folder = `experiments/${paper}/claims`;
  const named: Declaration[] = [];
  for (const name of sources(join(root, folder))) {
    const lines = Deno.readTextFileSync(join(root, folder, name)).split("\n");
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    const declared = at(`id: "${claim}"`);
    const place = (line: number): Declaration => ({ file: `${folder}/${name}`, line: line + 1 });
    if (declared >= 0) return place(declared);
    const mentioned = at(`"${claim}"`);
    if (mentioned >= 0) named.push(place(mentioned));
  }
  return named.find(({ file }) => !file.endsWith("mod.ts")) ?? named[0];
}

/**
 * `::error …` for every failed check; on the claim's declaration where the check is about one.
 *
 * @param checks of a night
 * @param find where a claim is declared
 *
 * @example
 * ```ts
 * import { annotations } from "./annotations.ts";
 * import assert from "node:assert/strict";
 *
 * const check = {
 *   id: "theta/p/A", part: "fresh", status: "failed", words: "θ = 1\n", repeat: "again",
 *   claim: { paper: "p", id: "A" },
 * } as const;
 * assert.equal(
 *   annotations([check], () => ({ file: "a.ts", line: 7 })),
 *   "::error file=a.ts,line=7,title=theta/p/A::θ = 1%0A (again)\n",
 * );
 * ```
 */
export function annotations(
  checks: readonly NightCheck[],
  find: (paper: string, claim: string) => Declaration | undefined,
): string {
  return checks.filter(({ status }) => status === "failed").map(({ id, words, repeat, claim }) => {
    const place = claim && find(claim.paper, claim.id);
    const where = place ? `file=${place.file},line=${place.line},` : "";
    return `::error ${where}title=${escaped(id)}::${escaped(words)} (${escaped(repeat)})\n`;
  }).join("");
}
