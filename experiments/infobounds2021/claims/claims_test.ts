import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import type { BumpResult } from "../bump/record.ts";
import type { MlpResult } from "../mlp/record.ts";
import { infobounds2021 } from "../mod.ts";
import { type Changes, syntheticRecords } from "../testing/synthetic_records.ts";

type BumpTermsChange = (
  terms: BumpResult["terms"][0],
  result: BumpResult,
) => BumpResult["terms"][0];

function verdict(id: string, changes: Changes = {}) {
  return judge(infobounds2021, syntheticRecords(changes)).find(({ claim }) => claim === id)!;
}

const rows = (id: string, changes: Changes = {}) => verdict(id, changes).rows;

const withBumpTerms = (change: BumpTermsChange): Changes => ({
  bump: (result) => ({ ...result, terms: result.terms.map((terms) => change(terms, result)) }),
});

const withMlpTerms = (
  change: (terms: MlpResult["terms"][0], result: MlpResult) => MlpResult["terms"][0],
): Changes => ({
  mlp: (result) => ({ ...result, terms: result.terms.map((terms) => change(terms, result)) }),
});

const ids = ["IB-1", "IB-1o", "IB-2", "IB-2f", "IB-3", "IB-4"];

Deno.test("the claims are the family of the rules, each judged on its ten seeds", () => {
  assert.deepEqual(infobounds2021.claims.map(({ id }) => id), ids);
  assert.deepEqual(infobounds2021.families, { infobounds2021: ids });
  for (const id of ids) {
    for (const { replicates } of rows(id)) assert.equal(replicates, 10, id);
    const few = verdict(id, {
      bump: (result, _, seed) => seed === 9 ? null : result,
      mlp: (result, _, seed) => seed === 9 ? null : result,
    });
    assert.equal(few.outcome, "inconclusive", id);
  }
});

Deno.test("regions are those of the rules", () => {
  const words = Object.fromEntries(infobounds2021.claims.map(({ id, rule }) => [id, rule.words]));
  assert.deepEqual(words, {
    "IB-1": "mean θ > 0 over at least 10 seeds, in every class",
    "IB-1o": "mean θ > 0 over at least 10 seeds",
    "IB-2": "mean θ > 0.5 over at least 10 seeds",
    "IB-2f": "mean θ > 0.5 over at least 10 seeds",
    "IB-3": "mean θ > 0 over at least 10 seeds",
    "IB-4": "mean θ < 1 over at least 10 seeds, in every class",
  });
});

Deno.test("IB-1 reads the smallest ratio over all σ of both terms together to |gen|, config by config", () => {
  assert.equal(verdict("IB-1").outcome, "reproduced");
  assert.equal(rows("IB-1").length, 6);
  // A violation at one σ in one configuration.
  const violated: Changes = {
    bump: (result, { examples, learningRate }) =>
      examples === 50 && learningRate === 0.5
        ? {
          ...result,
          terms: result.terms.map((terms, k) =>
            k === 4 ? { ...terms, neu: result.gap / 4, smoothing: result.gap / 4 } : terms
          ),
        }
        : result,
  };
  const found = verdict("IB-1", violated);
  assert.equal(found.outcome, "contradicted");
  const row = found.rows.find(({ name }) => name === "n = 50, η = 0.5")!;
  assert.ok(Math.abs(row.value + Math.LN2) < 1e-9);
  // Either term alone may lie below |gen|: their sum decides.
  const sum = withBumpTerms((terms, { gap }) => ({ ...terms, neu: gap, smoothing: gap }));
  for (const { value } of rows("IB-1", sum)) assert.ok(Math.abs(value - Math.LN2) < 1e-9);
  // A negative gap counts by its size.
  const negative: Changes = { bump: (result) => ({ ...result, gap: -result.gap }) };
  assert.deepEqual(
    rows("IB-1", negative).map(({ value }) => value),
    rows("IB-1").map(({ value }) => value),
  );
});

Deno.test("IB-1o reads the direct and the 2R² form, the smallest ratio of all", () => {
  const [row] = rows("IB-1o");
  assert.ok(Math.abs(row!.value - Math.LN2 / 2) < 1e-9);
  const one: Changes = {
    bump: (result, { examples }) =>
      examples === 200
        ? {
          ...result,
          terms: result.terms.map((terms, k) =>
            k === 8 ? { ...terms, direct: terms.neu * 1.1 } : terms
          ),
        }
        : result,
  };
  assert.equal(verdict("IB-1o", one).outcome, "contradicted");
  const published = withBumpTerms((terms) => ({ ...terms, neuPublished: 0, wangMao: 0 }));
  assert.deepEqual(rows("IB-1o", published)[0]!.value, row!.value);
});

Deno.test("IB-2 ranks by the whole bound at its own best σ, IB-2f by the first term at 0.003 alone", () => {
  for (const id of ["IB-2", "IB-2f"]) assert.equal(verdict(id).outcome, "reproduced", id);
  // The first term ordered against the gap at σ = 0.003 only: no σ but that one is read by IB-2f, and IB-2 does not read it.
  const swapped = withMlpTerms((terms, { gap }) =>
    terms.sigma === 3e-3 ? { ...terms, neu: 1e6 / gap } : terms
  );
  assert.ok(Math.abs(rows("IB-2f", swapped)[0]!.value + 1) < 1e-9);
  assert.equal(verdict("IB-2", swapped).outcome, "reproduced");
  const others = withMlpTerms((terms, { gap }) =>
    terms.sigma === 3e-3 ? terms : { ...terms, neu: 1e6 / gap }
  );
  assert.equal(verdict("IB-2f", others).outcome, "reproduced");
  // gen, not |gen|: a negative gap is the smallest.
  const negative: Changes = { mlp: (result) => ({ ...result, gap: -result.gap }) };
  assert.ok(rows("IB-2f", negative)[0]!.value < -0.9);
});

Deno.test("IB-2 keeps the cap on Δ: what lies beyond it decides nothing", () => {
  // At the largest σ the bound would be ordered against the gap, and tiny, but Δ is above half of it.
  const tempting = withMlpTerms((terms, { gap }) =>
    terms.sigma === 3e-2 ? { ...terms, neu: 1e-9 / gap, smoothing: 0.6 * gap } : terms
  );
  assert.equal(verdict("IB-2", tempting).outcome, "reproduced");
  const admitted = withMlpTerms((terms, { gap }) =>
    terms.sigma === 3e-2 ? { ...terms, neu: 1e-9 / gap, smoothing: 1e-9 } : terms
  );
  assert.equal(verdict("IB-2", admitted).outcome, "contradicted");
  const none = withMlpTerms((terms, { gap }) => ({ ...terms, smoothing: gap }));
  const { caveats } = verdict("IB-2", none);
  assert.equal(caveats.filter((line) => /no σ keeps Δ within/.test(line)).length, 12);
});

Deno.test("IB-3 gives each bound its own best σ, and reads the logarithmic form", () => {
  // Halving the first term moves the bound by ln 2 minus what Δ leaves of it; the σ are the same here.
  const plain = rows("IB-3")[0]!.value;
  assert.ok(plain > 0.6 && plain < Math.LN2);
  const equal = withBumpTerms((terms) => ({ ...terms, wangMao: terms.neu }));
  assert.equal(rows("IB-3", equal)[0]!.value, 0);
  const linear = withBumpTerms((terms) => ({ ...terms, wangMaoLinear: 99, direct: 99 }));
  assert.equal(rows("IB-3", linear)[0]!.value, plain);
  // Wang–Mao's is best at another σ than Neu's: there it is a hundredth.
  const own = withBumpTerms((terms) =>
    terms.sigma === 0.01 ? { ...terms, wangMao: terms.neu / 1e4 } : terms
  );
  assert.ok(rows("IB-3", own)[0]!.value > 3);
  const beyond = withBumpTerms((terms) => terms.sigma === 10 ? { ...terms, wangMao: 0 } : terms);
  assert.equal(rows("IB-3", beyond)[0]!.value, plain);
});

Deno.test("IB-4 reads the named bump configuration over 1 and the mean of the nets over 4", () => {
  const bound: Changes = {
    ...withBumpTerms((terms) => ({ ...terms, neu: 0.75, smoothing: 0 })),
    ...withMlpTerms((terms) => ({ ...terms, neu: 2, smoothing: 0 })),
  };
  const found = rows("IB-4", bound);
  assert.deepEqual(found.map(({ name, value }) => [name, value]), [
    ["bump, n = 50, η = 0.5", 0.75],
    ["nets", 0.5],
  ]);
  assert.equal(verdict("IB-4", bound).outcome, "reproduced");
  const others: Changes = {
    ...bound,
    bump: (result, { examples, learningRate }) => ({
      ...result,
      terms: result.terms.map((terms) => ({
        ...terms,
        neu: examples === 50 && learningRate === 0.5 ? 0.75 : 99,
        smoothing: 0,
      })),
    }),
  };
  assert.equal(verdict("IB-4", others).outcome, "reproduced");
  const one: Changes = {
    ...bound,
    mlp: (result, { labelNoise, batchSize, learningRate }) => ({
      ...result,
      terms: result.terms.map((terms) => ({
        ...terms,
        neu: labelNoise === 0 && batchSize === 8 && learningRate === 0.2 ? 26 : 2,
        smoothing: 0,
      })),
    }),
  };
  // (11 · 2 + 26)/12/4 = 1: the mean over all twelve, each with the same weight.
  assert.ok(Math.abs(rows("IB-4", one)[1]!.value - 1) < 1e-12);
});

Deno.test("an effect over all configurations is not concluded on some of them", () => {
  const half: Changes = {
    bump: (result, { examples }) => examples === 20 ? null : result,
    mlp: (result, { batchSize }) => batchSize === 8 ? null : result,
  };
  for (const id of ["IB-1o", "IB-2", "IB-2f", "IB-3", "IB-4"]) {
    assert.equal(verdict(id, half).outcome, "inconclusive", id);
  }
  assert.equal(verdict("IB-1", half).outcome, "reproduced");
  const none: Changes = { bump: () => null, mlp: () => null };
  for (const id of ids) assert.equal(verdict(id, none).outcome, "not-run", id);
});

Deno.test("a seed that lacks a configuration is left out", () => {
  const gap: Changes = {
    bump: (result, { examples }, seed) => seed === 4 && examples === 20 ? null : result,
    mlp: (result, { batchSize }, seed) => seed === 4 && batchSize === 8 ? null : result,
  };
  for (const id of ["IB-1o", "IB-2", "IB-3"]) {
    assert.equal(rows(id, gap)[0]!.replicates, 9, id);
    assert.equal(verdict(id, gap).outcome, "inconclusive", id);
  }
});
