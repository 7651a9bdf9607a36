import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../../random/normal.ts";
import { stream } from "../../../random/stream.ts";
import { matrix } from "../../linear_algebra/matrix.ts";
import { binomialRange } from "../testing/binomial_range.ts";
import { affine, assertRelative, gaussian, numbers } from "../testing/samples.ts";
import reference from "../fixtures/reference.json" with { type: "json" };
import { andersonDarlingKSample } from "./anderson_darling_k_sample.ts";
import { energyDistance } from "./energy_distance.ts";
import { kolmogorovSmirnovTwoSample } from "./kolmogorov_smirnov.ts";
import { scholzStephensPValue } from "./scholz_stephens_p_value.ts";

for (const { name, x, y, kolmogorovSmirnov, andersonDarling } of reference.twoSample) {
  Deno.test(`kolmogorovSmirnovTwoSample() agrees with SciPy's exact method: ${name}`, () => {
    const found = kolmogorovSmirnovTwoSample(numbers(x), numbers(y));
    assertRelative(found.statistic, kolmogorovSmirnov[0]!, 1e-14, "statistic");
    assertRelative(found.pValue, kolmogorovSmirnov[1]!, 1e-11, "p-value");
    assert.equal(found.method, "exact");
  });

  Deno.test(`andersonDarlingKSample() agrees with SciPy's midrank variant: ${name}`, () => {
    const found = andersonDarlingKSample([numbers(x), numbers(y)]);
    assertRelative(found.standardised, andersonDarling[0]!, 1e-11, "statistic");
    assertRelative(found.pValue, andersonDarling[1]!, 1e-9, "p-value");
  });
}

Deno.test("andersonDarlingKSample() gives the published 8.3926 for the four laboratories", () => {
  // Smoothness of paper by four laboratories: Scholz & Stephens 1987, section 7 and table 4.
  const laboratories = [
    [38.7, 41.5, 43.8, 44.5, 45.5, 46.0, 47.7, 58.0],
    [39.2, 39.3, 39.7, 41.4, 41.8, 42.9, 43.3, 45.8],
    [34.0, 35.0, 39.0, 40.0, 43.0, 43.0, 44.0, 45.0],
    [34.0, 34.8, 34.8, 35.4, 37.2, 37.8, 41.2, 42.8],
  ].map((values) => Float64Array.from(values));
  const found = andersonDarlingKSample(laboratories);
  assert.ok(Math.abs(found.statistic - 8.3926) < 5e-5, `${found.statistic}`);
  assert.ok(Math.abs(found.standardised - 4.48) < 5e-4, `${found.standardised}`);
  assert.ok(Math.abs(found.pValue - 0.002) < 2.5e-4, `${found.pValue}`);
});

Deno.test("kolmogorovSmirnovTwoSample() counts the interleavings that reach the statistic", () => {
  fc.assert(fc.property(
    fc.array(fc.boolean(), { minLength: 2, maxLength: 9 }).filter((of) => new Set(of).size === 2),
    (fromX) => {
      const sample = (kind: boolean, order: readonly boolean[]) =>
        Float64Array.from(order.flatMap((of, rank) => of === kind ? [rank] : []));
      const test = (order: readonly boolean[]) =>
        kolmogorovSmirnovTwoSample(sample(true, order), sample(false, order));
      const observed = test(fromX);
      const size = fromX.filter(Boolean).length;
      let reached = 0;
      let total = 0;
      for (let bits = 0; bits < 2 ** fromX.length; bits++) {
        const order = fromX.map((_, i) => Boolean(bits >> i & 1));
        if (order.filter(Boolean).length !== size) continue;
        total++;
        if (test(order).statistic >= observed.statistic - 1e-12) reached++;
      }
      assert.ok(Math.abs(observed.pValue - reached / total) < 1e-12);
    },
  ));
});

Deno.test("scholzStephensPValue() falls from 0.25 to 0.001 and stays there", () => {
  for (const m of [1, 3, 10]) {
    let before = 0.25;
    for (let t = -2; t < 40; t += 0.01) {
      const pValue = scholzStephensPValue(t, m);
      assert.ok(pValue <= before + 1e-12 && pValue >= 0.001, `m = ${m}, t = ${t}`);
      before = pValue;
    }
    assert.equal(before, 0.001);
  }
});

const samples = fc.record({
  seed: fc.noBias(fc.nat()),
  n: fc.integer({ min: 3, max: 20 }),
  m: fc.integer({ min: 3, max: 20 }),
});

Deno.test("kolmogorovSmirnovTwoSample() and andersonDarlingKSample() see ranks alone, in any order", () => {
  fc.assert(fc.property(samples, ({ seed, n, m }) => {
    const draw = (size: number, name: string) => gaussian(stream(name, seed), size, 1).values;
    const [x, y] = [draw(n, "x"), draw(m, "y")];
    const [u, v] = [x.map(Math.exp).reverse(), y.map(Math.exp)];
    assert.deepEqual(kolmogorovSmirnovTwoSample(u, v), kolmogorovSmirnovTwoSample(x, y));
    assert.equal(
      kolmogorovSmirnovTwoSample(y, x).statistic,
      kolmogorovSmirnovTwoSample(x, y).statistic,
    );
    const [before, after] = [andersonDarlingKSample([x, y]), andersonDarlingKSample([v, u])];
    assert.ok(Math.abs(before.statistic - after.statistic) < 1e-9 * (1 + before.statistic));
  }));
});

Deno.test("energyDistance() agrees with dcor and does not change under rotations", () => {
  const { x, y, statistic } = reference.energyDistance;
  const [a, b] = [matrix(12, 3, numbers(x)), matrix(9, 3, numbers(y))];
  const found = energyDistance(a, b, stream("permutations"), 19);
  assertRelative(found.statistic, statistic, 1e-12, "statistic");
  const [c, s] = [Math.cos(1), Math.sin(1)];
  const rotation = Float64Array.of(c, s, 0, -s, c, 0, 0, 0, 1);
  const turned = energyDistance(affine(a, rotation, 2), affine(b, rotation, 2), stream("p"), 19);
  assertRelative(turned.statistic, statistic, 1e-12, "turned");
});

Deno.test("energyDistance() and andersonDarlingKSample() by permutations have a size of 5 %", () => {
  const trials = 400;
  const rejected = { energy: 0, andersonDarling: 0 };
  for (let t = 0; t < trials; t++) {
    const [x, y] = [gaussian(stream("x", t), 8, 2), gaussian(stream("y", t), 6, 2)];
    if (energyDistance(x, y, stream("e", t), 19).pValue <= 0.05) rejected.energy++;
    const permutations = { random: stream("a", t), replicates: 19 };
    const found = andersonDarlingKSample([x.values, y.values], permutations);
    assert.equal(found.method, "permutation");
    if (found.pValue <= 0.05) rejected.andersonDarling++;
  }
  // Permutations that reproduce the observed arrangement can only lower the size.
  const [low, high] = binomialRange(trials, 0.05);
  for (const [test, count] of Object.entries(rejected)) {
    assert.ok(count >= low && count <= high, `${test}: ${count} outside ${low} … ${high}`);
  }
});

Deno.test("energyDistance() and both two-sample tests see a doubled scale in 100 + 100 rows", () => {
  const [x, y] = [new Float64Array(100), new Float64Array(100)];
  fillNormal(stream("power x"), x);
  fillNormal(stream("power y"), y);
  y.forEach((value, i) => y[i] = 2.5 * value);
  assert.ok(andersonDarlingKSample([x, y]).pValue <= 0.001);
  assert.ok(kolmogorovSmirnovTwoSample(x, y).pValue < 0.01);
  const found = energyDistance(matrix(100, 1, x), matrix(100, 1, y), stream("power"), 199);
  assert.ok(found.pValue <= 0.01);
});

Deno.test("two-sample tests say what is wrong with their samples", () => {
  const one = Float64Array.of(1);
  assert.throws(
    () => kolmogorovSmirnovTwoSample(one, new Float64Array(0)),
    new RangeError(
      "kolmogorovSmirnovTwoSample: a sample is empty or holds NaN; give two samples of numbers",
    ),
  );
  assert.throws(() => andersonDarlingKSample([one]), /fewer than two samples/);
  assert.throws(
    () => andersonDarlingKSample([one, one]),
    new RangeError("andersonDarlingKSample: all values are equal; there is nothing to compare"),
  );
  assert.throws(
    () =>
      andersonDarlingKSample([one, Float64Array.of(2, 3, 4)], {
        random: stream("p"),
        replicates: 3,
      }),
    /3 permutations; give a whole number from 19/,
  );
  assert.throws(
    () => energyDistance(matrix(2, 1), matrix(2, 2), stream("p")),
    new RangeError("energyDistance: 1 columns against 2; give equal numbers of columns"),
  );
  assert.throws(
    () => energyDistance(matrix(4096, 1), matrix(1, 1), stream("p")),
    new RangeError("energyDistance: 4097 rows; give at most 4096 in both samples"),
  );
});
