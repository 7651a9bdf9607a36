/** Acceptance along the direction that looks least Gaussian on other draws. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { joint } from "../joint/study.ts";

const TESTS = { shapiroWilk: "Shapiro–Wilk", andersonDarling: "Anderson–Darling" } as const;

/** Δ on the searched direction, by data set and test. */
export function searchedDirections(records: Records): Figure {
  const byData = Map.groupBy(records.of(joint), ({ cell }) => cell.settings.data.name);
  const rows = [...byData].flatMap(([cell, own]) =>
    (["shapiroWilk", "andersonDarling"] as const).map((test) => ({
      cell,
      test: TESTS[test],
      ...centreAndInterval(
        own.map(({ result: { searched } }) => searched.noise[test] - searched.surrogate[test]),
      ),
    }))
  );
  const x = quantitative("mean", "Acceptance gap Δ on the searched direction", {
    scale: { domain: [-1, 0.2] },
  });
  return {
    id: "searched-direction",
    title: "Is the direction that FastICA finds accepted as Gaussian?",
    claims: ["P7i"],
    caption:
      "Share of 10 random splits at which the direction that FastICA found on one half of the draws is accepted on the other, " +
      "minus the same share of Gaussian surrogates; b = 256 at step T/32, mean over seeds with 95 % interval. 0 is Gaussian.",
    spec: {
      width: 420,
      height: 140,
      layer: [
        referenceLine("x", 0, "solid"),
        ...intervalPoint("x", x, {
          y: nominal("cell", null),
          yOffset: { field: "test" },
          color: nominal("test", "Test"),
        }),
      ],
    },
    rows,
  };
}
