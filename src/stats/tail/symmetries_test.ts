/**
 * What every fit and tail index does not see, or follows exactly: mirror, shift, scale, order, duplicates; and what holds
 * where one of them does not apply.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { permutation } from "../../random/permutation.ts";
import { stable } from "../../random/stable.ts";
import { stream } from "../../random/stream.ts";
import { dekkersEinmahlDeHaan } from "./dekkers_einmahl_de_haan.ts";
import { fitGeneralizedPareto } from "./fit_generalized_pareto.ts";
import { fitGeneralizedParetoMoments } from "./generalized_pareto.ts";
import { hill } from "./hill.ts";
import { iterationWiseTailIndex } from "./iteration_wise_tail_index.ts";
import { logMomentInverse, logMomentTailIndex } from "./log_moment_tail_index.ts";
import { peaksOverThreshold } from "./peaks_over_threshold.ts";
import { pickands } from "./pickands.ts";
import { pooledTailIndex } from "./pooled_tail_index.ts";
import { pooledTailSums } from "./pooled_tail_sums.ts";
import { comparePowerLaw } from "./power_law/compare_power_law.ts";
import { fitPowerLaw } from "./power_law/fit_power_law.ts";

const near = (a: number, b: number, tolerance: number, what: string) =>
  assert(Math.abs(a - b) <= tolerance * (1 + Math.abs(b)), `${what}: ${a}, ${b}`);

/** 90 positive multiples of 2⁻²⁰ with a tail that may be light or heavy: shifts and scales by dyadic numbers are exact. */
const positive = fc.record({ alpha: fc.double({ min: 0.4, max: 4, noNaN: true }), seed: fc.nat() })
  .map(({ alpha, seed }) => {
    const s = stream("symmetries", seed);
    const dyadic = (v: number) => Math.round(Math.min(v, 1e9) * 2 ** 20) / 2 ** 20;
    return Float64Array.from({ length: 90 }, () => dyadic((1 - s.uniform()) ** (-1 / alpha)));
  });
const exponent = fc.integer({ min: -40, max: 40 });
const shifts = fc.integer({ min: 1, max: 1000 });
const options = { seed: 16, numRuns: 40 } as const;

const shuffled = (x: Float64Array, seed = 1): Float64Array =>
  Float64Array.from(permutation(stream("symmetries", "order", seed), x.length), (i) => x[i]!);
const twice = (x: Float64Array): Float64Array => Float64Array.of(...x, ...x);
const mirrored = (x: Float64Array): Float64Array => x.map((v) => -v);

Deno.test("hill() and dekkersEinmahlDeHaan(): scale and order do not matter, nor what lies below; twice the sample at 2k is the same", () => {
  fc.assert(
    fc.property(positive, exponent, fc.integer({ min: 2, max: 80 }), (x, e, k) => {
      for (const estimate of [hill, dekkersEinmahlDeHaan] as const) {
        const found = estimate(x, k);
        assert.deepEqual(estimate(shuffled(x), k), found);
        near(estimate(x.map((v) => v * 2 ** e), k).shape, found.shape, 1e-7, `scale, ${k}`);
        const double = estimate(twice(x), 2 * k);
        near(double.shape, found.shape, 1e-9, `duplicates, ${k}`);
        near(double.standardError * Math.SQRT2, found.standardError, 1e-8, `error, ${k}`);
        // A mirror has another upper tail: they see the k + 1 largest values and nothing else.
        const base = x.toSorted()[x.length - 1 - k]!;
        assert.deepEqual(estimate(x.map((v) => v < base ? -v : v), k), found);
      }
    }),
    options,
  );
});

Deno.test("hill() falls under a shift upwards, which moves the values' logarithms together", () => {
  fc.assert(
    fc.property(positive, shifts, fc.integer({ min: 1, max: 80 }), (x, by, k) => {
      const { shape } = hill(x, k);
      assert(hill(x.map((v) => v + by), k).shape < shape || shape === 0);
    }),
    options,
  );
});

Deno.test("pickands(): scale, shift and order do not matter, twice the sample at 2k is the same, all to the last bit", () => {
  fc.assert(
    fc.property(positive, exponent, shifts, fc.integer({ min: 1, max: 22 }), (x, e, by, k) => {
      const found = pickands(x, k);
      assert.deepEqual(pickands(shuffled(x), k), found);
      assert.deepEqual(pickands(x.map((v) => v * 2 ** e), k), found);
      assert.deepEqual(pickands(x.map((v) => v - by), k), found);
      const double = pickands(twice(x), 2 * k);
      assert.deepEqual(double.shape, found.shape);
      near(double.standardError * Math.SQRT2, found.standardError, 1e-12, "error");
    }),
    options,
  );
});

Deno.test("both fits of a generalised Pareto law: scale, order, duplicates; over a threshold shift too", () => {
  fc.assert(
    fc.property(positive, exponent, shifts, (x, e, by) => {
      for (const method of ["likelihood", "moments"] as const) {
        const fit = method === "likelihood" ? fitGeneralizedPareto : fitGeneralizedParetoMoments;
        const found = fit(x);
        // A sum's rounding moves a maximum that is searched by its square root.
        const tolerance = method === "likelihood" ? 1e-6 : 1e-10;
        near(fit(shuffled(x)).shape, found.shape, tolerance, `${method}, order`);
        const scaled = fit(x.map((v) => v * 2 ** e));
        near(scaled.shape, found.shape, tolerance, `${method}, scale`);
        near(scaled.scale / 2 ** e / found.scale, 1, tolerance, `${method}, scale`);

        const peaks = peaksOverThreshold(x, 40, method);
        const moved = peaksOverThreshold(shuffled(x).map((v) => (v - by) * 2 ** e), 40, method);
        near(moved.shape, peaks.shape, tolerance, `${method}, threshold`);
        near(moved.scale / 2 ** e / peaks.scale, 1, tolerance, `${method}, threshold`);
        assert.equal(moved.threshold, (peaks.threshold - by) * 2 ** e);
      }
      near(fitGeneralizedPareto(twice(x)).shape, fitGeneralizedPareto(x).shape, 1e-6, "duplicates");
      const peaks = peaksOverThreshold(x, 40);
      const double = peaksOverThreshold(twice(x), 80);
      near(double.shape, peaks.shape, 1e-6, "duplicates over a threshold");
      assert.equal(double.threshold, peaks.threshold);
    }),
    { ...options, numRuns: 20 },
  );
});

Deno.test("fitGeneralizedParetoMoments() of twice the sample differs by what its plotting positions do, at most some 1/n", () => {
  fc.assert(
    fc.property(positive, (x) => {
      const one = fitGeneralizedParetoMoments(x);
      const two = fitGeneralizedParetoMoments(twice(x));
      // ξ = 2 − a₀/(a₀ − 2a₁): the positions of equal values, (2i − ½)/2n and (2i − 1½)/2n, have a mean that is 1/4n off.
      near(two.shape, one.shape, 4 / x.length, "duplicates");
    }),
    options,
  );
});

Deno.test("fitPowerLaw(): scale and order do not matter, a power of the values divides the exponent; twice the sample is the same but for the distance's step", () => {
  fc.assert(
    fc.property(positive, exponent, fc.constantFrom(0.5, 2), (x, e, power) => {
      const found = fitPowerLaw(x);
      assert.deepEqual(fitPowerLaw(shuffled(x)), found);
      const scaled = fitPowerLaw(x.map((v) => v * 2 ** e));
      near(scaled.exponent, found.exponent, 1e-9, "scale");
      assert.equal(scaled.xMin, found.xMin * 2 ** e);
      const raised = fitPowerLaw(x.map((v) => v ** power));
      near((raised.exponent - 1) * power, found.exponent - 1, 1e-7, "power");
      // Given x_min all but the distance is the same; that looks at the share below each value, in steps half as high.
      const double = fitPowerLaw(twice(x), { xMin: found.xMin });
      near(double.exponent, found.exponent, 1e-10, "duplicates");
      near(double.standardError * Math.SQRT2, found.standardError, 1e-10, "duplicates");
      assert.equal(double.tailCount, 2 * found.tailCount);
      assert(Math.abs(double.distance - found.distance) <= 0.5 / found.tailCount + 1e-12);
    }),
    options,
  );
});

Deno.test("comparePowerLaw(): the ratio does not change with scale and order, and doubles with the sample", () => {
  fc.assert(
    fc.property(positive, exponent, (x, e) => {
      const xMin = x.toSorted()[30]!;
      const fit = fitPowerLaw(x, { xMin });
      const scaled = x.map((v) => v * 2 ** e);
      for (const law of ["exponential", "log-normal", "truncated-power-law"] as const) {
        const found = comparePowerLaw(x, fit, law);
        const other = comparePowerLaw(
          shuffled(scaled),
          fitPowerLaw(scaled, { xMin: xMin * 2 ** e }),
          law,
        );
        near(other.ratio, found.ratio, 1e-4, `${law}, scale`);
        const double = comparePowerLaw(twice(x), fitPowerLaw(twice(x), { xMin }), law);
        near(double.ratio, 2 * found.ratio, 1e-4, `${law}, duplicates`);
        near(double.normalised, Math.SQRT2 * found.normalised, 1e-3, `${law}, duplicates`);
      }
    }),
    { ...options, numRuns: 15 },
  );
});

/** 120 stable numbers, on either side of 0. */
const centred = fc.record({ alpha: fc.double({ min: 0.5, max: 2, noNaN: true }), seed: fc.nat() })
  .map(({ alpha, seed }) => {
    const s = stream("symmetries", "centred", seed);
    return Float64Array.from({ length: 120 }, () => stable(s, { alpha, beta: 0 }));
  });

Deno.test("logMomentTailIndex(): the mirror is the same to the last bit, scale and zeros do not matter", () => {
  fc.assert(
    fc.property(centred, exponent, (x, e) => {
      const of = (y: Float64Array) => logMomentTailIndex(y, { stream: stream("order") });
      const found = of(x);
      assert.deepEqual(of(mirrored(x)), found);
      near(of(x.map((v) => v * 2 ** e)).inverse, found.inverse, 1e-9, "scale");
      const { zeros, inverse } = of(Float64Array.of(0, ...x, 0, 0));
      assert.deepEqual([zeros, inverse], [3, found.inverse]);
    }),
    options,
  );
});

Deno.test("logMomentInverse(): order within a block and that of blocks do not matter, nor does the list behind itself", () => {
  // Any other order makes other blocks: over orders the estimate is an average, which the permutations approach.
  fc.assert(
    fc.property(centred, (x) => {
      for (const blockLength of [2, 5, 12]) {
        const found = logMomentInverse(x, blockLength);
        const blocks = Array.from(
          { length: x.length / blockLength },
          (_, i) => x.slice(i * blockLength, (i + 1) * blockLength),
        );
        const turned = blocks.toReversed().flatMap((block) => [...block.toReversed()]);
        near(logMomentInverse(Float64Array.from(turned), blockLength), found, 1e-9, "order");
        near(logMomentInverse(twice(x), blockLength), found, 1e-9, "duplicates");
      }
    }),
    options,
  );
});

Deno.test("pooledTailIndex(): the mirror is the same, order within a block and of blocks does not matter, scale but for ε", () => {
  fc.assert(
    fc.property(centred, fc.integer({ min: 0, max: 40 }), (x, e) => {
      const found = pooledTailIndex(x);
      assert.deepEqual(pooledTailIndex(mirrored(x)), found);
      const { blockLength } = found;
      const blocks = Array.from(
        { length: x.length / blockLength },
        (_, i) => x.slice(i * blockLength, (i + 1) * blockLength),
      );
      const turned = blocks.toReversed().flatMap((block) => [...block.toReversed()]);
      near(pooledTailIndex(Float64Array.from(turned)).inverse, found.inverse, 1e-9, "order");
      // ε is 2⁻⁵² of a value of one, and no number or sum here is below 10⁻⁶.
      const least = Math.min(...x.map(Math.abs));
      near(
        pooledTailIndex(x.map((v) => v * 2 ** e)).inverse,
        found.inverse,
        1e-9 / least,
        "scale",
      );
      // Twice the list has another K₁; at the same one it is the same.
      const single = Float32Array.from(x);
      const sums = pooledTailSums(2 * x.length, blockLength);
      sums.add(single);
      sums.add(single);
      near(sums.result().inverse, pooledTailIndex(single).inverse, 1e-9, "duplicates");
    }),
    options,
  );
});

Deno.test("pooledTailIndex() of vectors turns with them: coordinates swapped, or rotated", () => {
  fc.assert(
    fc.property(centred, fc.double({ min: 0, max: 7, noNaN: true }), (x, angle) => {
      const found = pooledTailIndex(x, 2).inverse;
      const swapped = x.map((_, i) => x[i ^ 1]!);
      near(pooledTailIndex(swapped, 2).inverse, found, 1e-9, "swap");
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const rotated = x.map((v, i) => i % 2 === 0 ? c * v - s * x[i + 1]! : s * x[i - 1]! + c * v);
      near(pooledTailIndex(rotated, 2).inverse, found, 1e-7, "rotation");
    }),
    options,
  );
});

Deno.test("iterationWiseTailIndex(): every coordinate has its own sign and scale; dead ones are counted", () => {
  fc.assert(
    fc.property(centred, centred, exponent, (x, y, e) => {
      const of = (...columns: Float64Array[]) =>
        iterationWiseTailIndex(
          Float64Array.from(
            { length: 120 * columns.length },
            (_, i) => columns[i % columns.length]![Math.floor(i / columns.length)]!,
          ),
          columns.length,
          { stream: stream("order"), permutations: 2 },
        );
      const found = of(x, y);
      assert.deepEqual(of(mirrored(x), mirrored(y)), found);
      near(of(x.map((v) => v * 2 ** e), mirrored(y)).inverse, found.inverse, 1e-9, "scale");
      const more = of(x, y, new Float64Array(120));
      assert.deepEqual([more.inverse, more.dead], [found.inverse, 1]);
    }),
    { ...options, numRuns: 15 },
  );
});
