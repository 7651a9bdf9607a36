/** Reads back what a page says: tables, anchors, links. @module */
import { escapeMarkup } from "../../base/escape_markup.ts";

const ENTITIES = ["&", "<", ">", '"', "'"].map((one) => [escapeMarkup(one), one] as const);

/** The text of a piece of HTML, without what a phone alone shows. */
function textOf(markup: string): string {
  const bare = markup.replaceAll(/<span class="unit">[^<]*<\/span>/g, "").replaceAll(
    /<[^>]*>/g,
    "",
  );
  return ENTITIES.reduceRight((text, [entity, one]) => text.replaceAll(entity, one), bare)
    .replaceAll(/\s+/g, " ").trim();
}

/** A table of a page: its caption and, row by row, its cells by the title of their column. */
export interface PageTable {
  readonly caption: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The same without titles, where two columns share one. */
  readonly cells: readonly (readonly string[])[];
}

/** Every table of a page. */
export function tablesOf(page: string): readonly PageTable[] {
  return [...page.matchAll(/<table[^]*?<\/table>/g)].map(([text]) => {
    const cells = (row: string) =>
      [...row.matchAll(/<t[hd][ >][^]*?<\/t[hd]>/g)].map(([one]) => textOf(one));
    const [head = [], ...rows] = [...text.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => cells(row));
    return {
      caption: textOf(/<caption>[^]*?<\/caption>/.exec(text)?.[0] ?? ""),
      cells: rows,
      rows: rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i] ?? ""]))),
    };
  });
}

/** Every id of a page, as often as it occurs. */
export function idsOf(page: string): readonly string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
}

/** Every address that a page links to. */
export function linksOf(page: string): readonly string[] {
  return [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
}
