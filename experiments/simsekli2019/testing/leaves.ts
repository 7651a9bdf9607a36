/** Test only: the numbers of a result by the place they stand at, and results with one of them changed. @module */
import type { Json } from "../../../src/base/json.ts";

/** What names an element of a list: its keys, not its place. */
const KEYS = [
  "step",
  "batchSize",
  "noise",
  "barrier",
  "share",
  "alpha",
  "width",
  "height",
  "dimension",
] as const;

function nameOf(value: Json): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "";
  const object = value as { readonly [key: string]: Json };
  return KEYS.flatMap((key) => (object[key] ?? null) === null ? [] : `${key}=${object[key]}`).join(
    ",",
  );
}

/**
 * Replaces every number of a JSON value by what `change` makes of it and of its place, e.g.
 * `checkpoints[step=16].pooled.inverse`. Keys of list elements are left as they are.
 */
export function mapNumbers(
  value: Json,
  change: (place: string, number: number) => number,
  place = "",
): Json {
  if (typeof value === "number") return change(place, value);
  if (Array.isArray(value)) {
    return value.map((one: Json) => mapNumbers(one, change, `${place}[${nameOf(one)}]`));
  }
  if (value === null || typeof value !== "object") return value;
  const named = place.endsWith("]");
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      named && KEYS.some((name) => name === key)
        ? one
        : mapNumbers(one as Json, change, place === "" ? key : `${place}.${key}`),
    ]),
  );
}
