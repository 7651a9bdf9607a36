/** Autocorrelation, Ljung–Box, effective size, R/S and DFA against statsmodels, emcee and NumPy. */
import assert from "node:assert/strict";
import { assertRelative, numbers } from "../multivariate/testing/samples.ts";
import { autocorrelation } from "./autocorrelation.ts";
import { detrendedFluctuation } from "./detrended_fluctuation.ts";
import { effectiveSampleSize } from "./effective_sample_size.ts";
import { expectedRescaledRange } from "./expected_rescaled_range.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { ljungBox } from "./ljung_box.ts";
import { rescaledRange } from "./rescaled_range.ts";

for (const { name, values, ...expected } of reference.cases) {
  const x = numbers(values);

  Deno.test(`autocorrelation() and ljungBox() agree with statsmodels on the ${name} series`, () => {
    const found = autocorrelation(x, 20);
    numbers(expected.autocorrelation).forEach((value, k) => {
      // Absolute: a coefficient near 0 has no relative digits.
      assertRelative(1 + found[k]!, 1 + value, 1e-13, `lag ${k}`);
    });
    const test = ljungBox(x, 10);
    assertRelative(test.statistic, expected.ljungBox[0]!, 1e-11, "statistic");
    assertRelative(test.pValue, expected.ljungBox[1]!, 1e-9, "p-value");
    assertRelative(ljungBox(x, 10, 1).pValue, expected.ljungBoxFitted, 1e-9, "p with one fitted");
  });

  Deno.test(`effectiveSampleSize() agrees with emcee and a direct Geyer sum on the ${name} series`, () => {
    const found = effectiveSampleSize(x);
    assertRelative(found.integratedTime, expected.sokal.time, 1e-11, "Sokal");
    assert.equal(found.window, expected.sokal.window);
    assertRelative(found.effectiveSize, x.length / expected.sokal.time, 1e-11, "effective size");
    assertRelative(effectiveSampleSize(x, "geyer").integratedTime, expected.geyer, 1e-11, "Geyer");
  });

  Deno.test(`rescaledRange() agrees with NumPy on the ${name} series`, () => {
    const { lengths, uncorrected, hurst, expected: means } = expected.rescaledRange;
    const found = rescaledRange(x, lengths);
    assertRelative(found.uncorrected, uncorrected, 1e-11, "plain slope");
    assertRelative(found.hurst, hurst, 1e-11, "corrected slope");
    lengths.forEach((m, i) =>
      assertRelative(expectedRescaledRange(m), means[i]!, 1e-12, `E, m = ${m}`)
    );
  });

  Deno.test(`detrendedFluctuation() agrees with scipy.signal.detrend on the ${name} series`, () => {
    const { lengths, fluctuations, uncorrected } = expected.detrendedFluctuation;
    const found = detrendedFluctuation(x, lengths);
    fluctuations.forEach((value, i) =>
      assertRelative(found.fluctuations[i]!, value, 1e-11, `F ${i}`)
    );
    assertRelative(found.uncorrected, uncorrected, 1e-11, "slope");
  });
}
