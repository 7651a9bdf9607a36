import assert from "node:assert/strict";
import { stream } from "../../src/random/stream.ts";
import { SHARES } from "../../src/nightly/rule/budget.ts";
import { binomialTail } from "../../src/stats/inference/binomial_tail.ts";
import { detectionNight, falseAlarms, normalNights, t5Nights } from "./simulated_nights.ts";

/** False alarm of these tests, each. */
const LEVEL = 1e-4;

Deno.test("a night of unchanged code fails as rarely as stated, with normal values (level 1e-4)", () => {
  const study = { law: normalNights, history: 20, tested: 90, nights: 3000 };
  const { failed, alarms } = falseAlarms({ ...study, stream: stream("nightly", "aa", "test") });
  assert.ok(binomialTail(study.nights, failed, SHARES.fresh) > LEVEL, `${failed} nights`);
  // Without the confirmation the same nights would fail far more often: the bound can reject.
  assert.ok(binomialTail(study.nights, alarms, SHARES.fresh) < LEVEL, `${alarms} alarms`);
});

Deno.test("the laws of simulated nights have standard deviation 1 (level 1e-4)", () => {
  for (const law of [normalNights, t5Nights]) {
    const source = stream("nightly", "laws", law === t5Nights ? "t5" : "normal");
    const values = Array.from({ length: 40_000 }, () => law(source));
    const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    // The variance of a square is 2 for normal values and 8 for t with 5 degrees of freedom (kurtosis 9).
    assert.ok(Math.abs(square - 1) < 3.9 * Math.sqrt(8 / values.length), `${square}`);
  }
});

Deno.test("a shift of 7 sd is found on the first night with power .8 at h = 20 (level 1e-4)", () => {
  const source = stream("nightly", "power");
  const trials = 2000;
  const common = { shift: 7.05, history: 20, tested: 90, most: 1, law: normalNights };
  let found = 0;
  for (let i = 0; i < trials; i++) {
    if (detectionNight({ ...common, stream: source }) === 1) found++;
  }
  assert.ok(Math.abs(found / trials - 0.8) < 0.01 + 3.9 * 0.4 / Math.sqrt(trials), `${found}`);
});

Deno.test("a night of unchanged code fails as rarely as stated, with t₅ values (level 1e-4)", () => {
  const study = { law: t5Nights, history: 20, tested: 90, nights: 2000 };
  const { failed } = falseAlarms({ ...study, stream: stream("nightly", "aa", "t5 test") });
  assert.ok(binomialTail(study.nights, failed, SHARES.fresh) > LEVEL, `${failed} nights`);
});
