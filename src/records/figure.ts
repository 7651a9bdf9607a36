/** A figure: data, a Vega-Lite specification of it, and words for those who cannot see it. @module */
import type { JsonObject } from "../base/json.ts";

/** A row of a figure's data; becomes a line of its CSV. */
export type FigureRow = Readonly<Record<string, string | number | boolean | null>>;

/** One chart. */
export interface Figure {
  /** File name without extension, e.g. `p1-acceptance-by-batch-size`. */
  readonly id: string;
  /** What the chart shows, as a headline. */
  readonly title: string;
  /** Ids of the claims that it stands beside; empty for the overview. */
  readonly claims: readonly string[];
  /** What a reader should see in it, one or two sentences; also the text alternative. */
  readonly caption: string;
  /** Vega-Lite specification without `data`: the rows are attached as the inline data set `rows`. */
  readonly spec: JsonObject;
  /** Its data; becomes the CSV. */
  readonly rows: readonly FigureRow[];
}
