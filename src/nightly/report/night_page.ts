/** The page of a night. @module */
import { page } from "../../page/document.ts";
import { html } from "../../page/markup.ts";
import type { ClaimsFile } from "../../report/files/claims_schema.ts";
import type { PublishedValue } from "../fresh/published_values.ts";
import type { History } from "../history/history_file.ts";
import type { NightLine } from "../history/night_line.ts";

/** What the page is made of. */
export interface PageInput {
  readonly line: NightLine;
  readonly history: History;
  readonly published: ClaimsFile | null;
  publishedValues(paper: string, claim: string): readonly PublishedValue[];
}

/** The page of a night. */
export function nightPage({ line }: PageInput): Promise<string> {
  return Promise.resolve(
    page({ title: `Night ${line.night}`, header: html`<h1>${line.night}</h1>`, main: html`` }),
  );
}
