import assert from "node:assert/strict";
import { jointRejections } from "./joint_rejections.ts";
import type { JointResult, JointSample } from "../noise/joint_record.ts";

function sample(value: number): JointSample {
  const statistics = {
    mardiaSkewness: value,
    mardiaKurtosis: value,
    henzeZirkler: value,
    energy: value,
  };
  return { whole: statistics, unit: statistics, normVariation: 1, direction: null };
}

function checkpoint(noise: number, surrogates: readonly number[]): JointResult {
  return {
    components: 2,
    draws: 10,
    batchSize: 256,
    noise: sample(noise),
    surrogates: surrogates.map(sample),
    gaussianNormVariation: 1,
    normPValue: 1,
  };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

Deno.test("jointRejections() ranks noise among the surrogates of all checkpoints", () => {
  // 39 null values: one-sided p = (1 + #≥)/40, so that at most one of them may exceed the noise.
  const checkpoints = [checkpoint(37.5, range(0, 20)), checkpoint(36.5, range(20, 39))];
  assert.equal(jointRejections(checkpoints, "whole", "energy").noise, 0.5);
  assert.equal(jointRejections(checkpoints, "unit", "mardiaSkewness").noise, 0.5);
});

Deno.test("jointRejections() looks at both sides of the kurtosis", () => {
  const low = [checkpoint(-1, range(0, 39))];
  assert.equal(jointRejections(low, "whole", "mardiaKurtosis").noise, 1);
  assert.equal(jointRejections(low, "whole", "mardiaSkewness").noise, 0);
  // 2·(1 + 1)/40 = .1
  assert.equal(
    jointRejections([checkpoint(0.5, range(0, 39))], "whole", "mardiaKurtosis").noise,
    0,
  );
});

Deno.test("jointRejections() judges each surrogate against the others: .05 of 40", () => {
  const { surrogate } = jointRejections([checkpoint(0, range(0, 40))], "whole", "henzeZirkler");
  // Among 39 others p = (1 + #≥)/40: the two largest are rejected.
  assert.equal(surrogate, 2 / 40);
});

Deno.test("jointRejections() of nothing is not a number", () => {
  assert(Number.isNaN(jointRejections([], "whole", "energy").noise));
});
