/** The multivariate normality statistics against independent implementations (fixtures/generate.py). */
import { matrix } from "../linear_algebra/matrix.ts";
import { assertRelative, numbers } from "./testing/samples.ts";
import { energyStatistic } from "./energy_statistic.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { henzeZirkler } from "./henze_zirkler.ts";
import { mardia } from "./mardia.ts";
import { meanDistanceToGaussian } from "./mean_distance_to_gaussian.ts";

for (const { name, rows, columns, values, ...expected } of reference.normality) {
  const x = matrix(rows, columns, numbers(values));

  Deno.test(`mardia() agrees with the moment tensors on ${name}`, () => {
    const found = mardia(x);
    assertRelative(found.skewness, expected.mardia.skewness, 1e-11, "skewness");
    assertRelative(found.kurtosis, expected.mardia.kurtosis, 1e-12, "kurtosis");
    const tests = [
      "skewnessTest",
      "skewnessTestCorrected",
      "kurtosisTest",
      "kurtosisTestCorrected",
    ] as const;
    for (const key of tests) {
      assertRelative(found[key].statistic, expected.mardia[key][0]!, 1e-11, key);
      assertRelative(found[key].pValue, expected.mardia[key][1]!, 1e-9, `p of ${key}`);
    }
  });

  Deno.test(`henzeZirkler() agrees with pingouin on ${name}`, () => {
    const found = henzeZirkler(x);
    assertRelative(found.statistic, expected.henzeZirkler[0]!, 1e-11, "statistic");
    assertRelative(found.pValue, expected.henzeZirkler[1]!, 1e-8, "p-value");
  });

  Deno.test(`energyStatistic() agrees with a 40-digit hypergeometric function on ${name}`, () => {
    assertRelative(energyStatistic(x), expected.energy, 1e-10, "statistic");
  });
}

Deno.test("meanDistanceToGaussian() has 12 digits from the origin out to |a|² = 5000", () => {
  for (const { d, squaredLength, mean } of reference.meanDistance) {
    const found = meanDistanceToGaussian(d, squaredLength);
    assertRelative(found, mean, 1e-12, `d = ${d}, |a|² = ${squaredLength}`);
  }
});
