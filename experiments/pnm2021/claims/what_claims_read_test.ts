import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { pnm2021 } from "../mod.ts";
import { AS_PILOTED, type MadeUp, madeUpRecords } from "../testing/made_up_records.ts";

/** θ of every claim, class by class. */
function thetas(madeUp: MadeUp): ReadonlyMap<string, readonly [string, number][]> {
  return new Map(
    judge(pnm2021, madeUpRecords(madeUp)).map(({ claim, rows }) => [
      claim,
      rows.map(({ name, value }) => [name, value]),
    ]),
  );
}

/** By claim: by how much θ of a class moves where the named error is one point larger. */
function slopes(): Readonly<Record<string, readonly string[]>> {
  const before = thetas({});
  const moved: Record<string, string[]> = {};
  for (const data of ["clusters", "mnist", "fashion-mnist"]) {
    for (const arm of ["pnm", "sgdm", "matched"] as const) {
      for (const measure of ["best", "last"] as const) {
        const after = thetas({
          errors: ({ name }) =>
            name !== data ? AS_PILOTED : {
              ...AS_PILOTED,
              [arm]: { ...AS_PILOTED[arm], [measure]: AS_PILOTED[arm][measure] + 1 },
            },
        });
        for (const [claim, rows] of after) {
          rows.forEach(([name, value], row) => {
            const slope = value - before.get(claim)![row]![1];
            if (Math.abs(slope) < 1e-9) return;
            (moved[claim] ??= []).push(`${name} ${arm} ${measure} ${slope.toFixed(3)}`);
          });
        }
      }
    }
  }
  return moved;
}

const gain = (name: string, measure: string) => [
  `${name} pnm ${measure} -1.000`,
  `${name} sgdm ${measure} 1.000`,
];

const half = (name: string, measure: string) => [
  `${name} pnm ${measure} -0.500`,
  `${name} sgdm ${measure} -0.500`,
  `${name} matched ${measure} 1.000`,
];

const IMAGES = ["mnist", "fashion-mnist"];

Deno.test("each claim's θ rests on the errors that its text names, with their weights, and on no others", () => {
  assert.deepEqual(slopes(), {
    "PNM-1b": gain("clusters", "best"),
    "PNM-1l": gain("clusters", "last"),
    "PNM-2b": half("clusters", "best"),
    "PNM-2l": half("clusters", "last"),
    "PNM-7b": IMAGES.flatMap((data) => gain(data, "best")),
    "PNM-7l": IMAGES.flatMap((data) => gain(data, "last")),
    "PNM-7m": IMAGES.flatMap((data) => [
      `${data} pnm best -0.250`,
      `${data} pnm last -0.250`,
      `${data} sgdm best -0.250`,
      `${data} sgdm last -0.250`,
      `${data} matched best 0.500`,
      `${data} matched last 0.500`,
    ]),
  });
});
