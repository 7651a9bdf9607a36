/** Rejection of joint normality on g and on g/‖g‖. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { JOINT_TESTS, jointRejections } from "../../panigrahi2019/reading/joint_rejections.ts";
import { jointResults, mean } from "../../panigrahi2019/reading/runs.ts";
import type { JointStatistics } from "../joint/record.ts";
import { jointRuns } from "../../panigrahi2019/reading/scope.ts";
import { centreAndInterval } from "../../panigrahi2019/figures/over_seeds.ts";

const TESTS: Readonly<Record<keyof JointStatistics, string>> = {
  mardiaSkewness: "Mardia, skewness",
  mardiaKurtosis: "Mardia, kurtosis",
  henzeZirkler: "Henze–Zirkler",
  energy: "energy",
};

/** Rejection rates minus the surrogates', and acceptance along the ICA direction. */
export function jointRejection(records: Records): Figure {
  const bySeed = [...Map.groupBy(jointRuns(records), (run) => run.seed).values()].map(jointResults);
  const rows = (Object.keys(JOINT_TESTS) as (keyof JointStatistics)[]).flatMap((test) =>
    (["whole", "unit"] as const).map((part) => ({
      test: TESTS[test],
      part: part === "whole" ? "g" : "g/‖g‖",
      ...centreAndInterval(bySeed.map((checkpoints) => {
        const { noise, surrogate } = jointRejections(checkpoints, part, test);
        return noise - surrogate;
      })),
    }))
  );
  const direction = {
    test: "ICA direction",
    part: "g",
    ...centreAndInterval(bySeed.map((checkpoints) => {
      const rejected = (accepts: readonly boolean[]) => mean(accepts.map((yes) => yes ? 0 : 1));
      const by = checkpoints.map(({ noise, surrogates }) =>
        [
          noise.direction!.acceptedShapiroWilk,
          surrogates.flatMap((one) => one.direction?.acceptedShapiroWilk ?? []),
        ] as const
      );
      return rejected(by.map(([noise]) => noise)) - rejected(by.flatMap(([, null0]) => null0));
    })),
  };
  const all = [...rows, direction].filter((row) => row.seeds > 0);
  const tests = [...Object.values(TESTS), direction.test];
  const x = quantitative("mean", "Rejection minus the surrogates'", {
    scale: { domain: [-0.2, 1] },
  });
  const y = nominal("test", null, { sort: tests });
  const part = { yOffset: { field: "part" }, color: nominal("part", "Of") };
  return {
    id: "joint-rejection",
    title: "The noise vector: is it the length or the direction that is not Gaussian?",
    claims: ["M1", "P7i"],
    caption:
      "Share of early checkpoints at which a test of joint normality rejects at .05, minus the same share for Gaussian " +
      "surrogates through the same map: on the noise along the top eigenvectors of its covariance (g), and on its direction " +
      "alone (g/‖g‖). Last row: Shapiro–Wilk along the direction that FastICA found on other draws. b = 256, mean over seeds " +
      "with 95 % interval.",
    spec: {
      width: 330,
      height: 190,
      layer: [
        referenceLine("x", 0, "solid"),
        ...intervalPoint("x", x, { y, ...part }),
      ],
    },
    rows: all,
  };
}
