/**
 * The last column of the table of editions in panigrahi2019's addendum, out of the published verdicts.
 * `deno run -A tools/editions/renew.ts` writes it.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

const HOUSE = new URL("../../", import.meta.url);
const ADDENDUM = fileURLToPath(new URL("experiments/panigrahi2019/ADDENDUM.md", HOUSE));
const PUBLISHED = fileURLToPath(new URL("reports/published/claims.json", HOUSE));

/** Where nothing is published yet of this edition. */
const NONE = "–";

/** The little of a published report that the table needs. */
interface PublishedOutcomes {
  readonly version: number;
  readonly claims: readonly { readonly id: string; readonly outcome: string }[];
}

/** Where the table begins. */
export const TABLE = /^\| claim +\| first edition/m;

/** A line of the table: id, two earlier editions, the last column. */
const LINE = /^(\| (P\d\w*|M\d) +\|[^|\n]*\|[^|\n]*\|)([^|\n]*)\|$/gm;

/**
 * The addendum with the outcomes of the second edition in the last column.
 *
 * @param addendum its text
 * @param published the published report; version 1 is the first edition's and fills nothing
 */
export function withOutcomes(addendum: string, { version, claims }: PublishedOutcomes): string {
  const outcomes = new Map(version > 1 ? claims.map(({ id, outcome }) => [id, outcome]) : []);
  const start = addendum.search(TABLE);
  if (start < 0) throw new Error("the addendum has no table of editions");
  return addendum.slice(0, start) +
    addendum.slice(start).replace(LINE, (_line, before: string, id: string, last: string) => {
      const outcome = outcomes.get(id) ?? NONE;
      return `${before} ${outcome.padEnd(Math.max(0, last.length - 2))} |`;
    });
}

/** Both files as they are. */
export async function current(): Promise<{ addendum: string; published: PublishedOutcomes }> {
  return {
    addendum: await Deno.readTextFile(ADDENDUM),
    published: JSON.parse(await Deno.readTextFile(PUBLISHED)),
  };
}

if (import.meta.main) {
  const { addendum, published } = await current();
  await Deno.writeTextFile(ADDENDUM, withOutcomes(addendum, published));
}
