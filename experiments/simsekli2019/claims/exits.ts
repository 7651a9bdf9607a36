/** S8w, S8h, S8b, S10, S10m: exit times of wells. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { lineFit } from "../../../src/stats/series/line_fit.ts";
import type { Discretised, ExitResult } from "../exit/record.ts";
import type { ExitSettings } from "../exit/settings.ts";
import { exit } from "../exit/study.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { classEffects, mean, type Run, runsOf } from "../reading/runs.ts";
import { above, type ByClass, type ClassClaim, classClaim, within } from "./class_claim.ts";

type ExitRun = Run<ExitSettings, ExitResult>;

/** One class of a run's effects, named for readers. */
interface Part {
  readonly name: string;
  readonly value: (run: ExitRun) => number;
}

function exitClaim(
  words: Pick<ClassClaim, "id" | "statement" | "source" | "effect" | "region">,
  parts: (run: ExitRun) => readonly Part[],
  evidence: (runs: readonly ExitRun[]) => readonly Evidence[] = () => [],
): Claim<ByClass> {
  return classClaim({
    ...words,
    axis: "none",
    seeds: 16,
    reads: [exit],
    estimators: [],
    find(records) {
      const runs = runsOf(records, exit);
      const [first] = runs;
      return {
        effects: first === undefined
          ? []
          : parts(first).flatMap(({ name, value }) =>
            classEffects(runs, ([run]) => value(run!), () => name)
          ),
        evidence: evidence(runs),
        caveats: missingLines(records.missing(exit)),
        sampleSizes: {},
      };
    },
  });
}

const alphasOf = ({ result }: ExitRun) => [...new Set(result.levy.map(({ alpha }) => alpha))];

/** ln of the mean exit time at a width and a height. */
function logTime({ result }: ExitRun, alpha: number, width: number, height: number): number {
  const found = result.levy.find((one) =>
    one.alpha === alpha && one.width === width && one.height === height
  );
  return Math.log(found?.meanTime ?? NaN);
}

/** Least-squares slope of ln τ on ln a at height 1. */
function exponent({ result }: ExitRun, alpha: number): number {
  const wells = result.levy.filter((one) => one.alpha === alpha && one.height === 1);
  const { slope } = lineFit(
    wells.map(({ width }) => Math.log(width)),
    wells.map(({ meanTime }) => Math.log(meanTime)),
  );
  return slope;
}

/** S8w: time grows as width^α. */
export const s8w = exitClaim({
  id: "S8w",
  statement: "Under Lévy noise the exit time of a well grows as its width to the power α.",
  source: "poster of the first-exit-time paper; abstract",
  effect: "θ = slope of ln τ on ln a, minus α, for every α",
  region: within(0.1),
}, (run) =>
  alphasOf(run).map((alpha) => ({
    name: `α = ${alpha}`,
    value: (one) => exponent(one, alpha) - alpha,
  })));

/** S8h: time does not depend on height. */
export const s8h = exitClaim({
  id: "S8h",
  statement: "Under Lévy noise the exit time does not depend on the height of the well.",
  source: "poster of the first-exit-time paper; abstract",
  effect: "θ = ln τ at H = 4 − ln τ at H = 1, for every α that has both",
  region: within(0.2),
}, (run) =>
  alphasOf(run)
    .filter((alpha) => Number.isFinite(logTime(run, alpha, 1, 4)))
    .map((alpha) => ({
      name: `α = ${alpha}`,
      value: (one) => logTime(one, alpha, 1, 4) - logTime(one, alpha, 1, 1),
    })));

/** Barriers that S8b and S8r compare. */
const BARRIERS = [4, 8] as const;

/** log₁₀ of the mean steps at B = 8 over those at B = 4. */
export function growth(
  byBarrier: readonly { readonly barrier: number; readonly meanSteps: number }[] | undefined,
): number {
  const at = (barrier: number) =>
    byBarrier?.find((one) => one.barrier === barrier)?.meanSteps ?? NaN;
  return Math.log10(at(BARRIERS[1]) / at(BARRIERS[0]));
}

/** S8b: Brownian time grows exponentially with height. */
export const s8b = exitClaim(
  {
    id: "S8b",
    statement: "Under Brownian noise the exit time grows exponentially with the height.",
    source: "poster of the first-exit-time paper",
    effect: "θ = log₁₀ of the mean number of steps at B = 8 over that at B = 4",
    region: above(0.94),
  },
  () => [{ name: "Brownian", value: ({ result }) => growth(result.brownian) }],
  (runs) =>
    BARRIERS.flatMap((barrier) =>
      evidenceByRun(
        `Mean steps over the first-passage integral's, B = ${barrier}`,
        runs,
        ({ result }) => {
          const found = result.brownian.find((one) => one.barrier === barrier);
          return found === undefined ? NaN : found.meanSteps / found.expectedSteps;
        },
      )
    ),
);

/** Steps that S10 and S10m compare. */
const [SMALL, LARGE] = [0.1, 0.5] as const;

const at = ({ coarse }: Discretised, step: number) => coarse.find((one) => one.step === step);

/** ρ(η) = ln of the mean exit time at step η over the fine walk's. */
const rho = (one: Discretised, step: number) =>
  Math.log((at(one, step)?.meanTime ?? NaN) / one.fineMeanTime);

const nameOf = ({ alpha, dimension }: Discretised, dimensions: number) =>
  dimensions > 1 ? `α = ${alpha}, d = ${dimension}` : `α = ${alpha}`;

/** S10: coarse steps do not matter. */
export const s10 = exitClaim(
  {
    id: "S10",
    statement: "Discrete exit times agree with continuous ones for small steps.",
    source: "poster of the first-exit-time paper",
    effect: "θ = ρ(.1) = ln of the mean exit time at η = .1 over that at η = .01, for every α",
    region: within(0.1),
  },
  ({ result: { discretised } }) => {
    const dimensions = new Set(discretised.map(({ dimension }) => dimension)).size;
    return discretised.map(({ alpha, dimension }, index) => ({
      name: nameOf(discretised[index]!, dimensions),
      value: ({ result }) => {
        const found = result.discretised.find((one) =>
          one.alpha === alpha && one.dimension === dimension
        );
        return found === undefined ? NaN : rho(found, SMALL);
      },
    }));
  },
  (runs) =>
    evidenceByRun(
      `ρ(${LARGE}), mean over α`,
      runs,
      ({ result }) => mean(result.discretised.map((one) => rho(one, LARGE))),
    ),
);

/** D(η). */
const coupled = (one: Discretised, step: number) => at(one, step)?.coupledDistance ?? NaN;

/** S10m: the better the smaller the step. */
export const s10m = exitClaim(
  {
    id: "S10m",
    statement: "They agree the better the smaller the step.",
    source: "poster of the first-exit-time paper",
    effect:
      "θ = mean over α of D(.5) − D(.1), D(η) the coupled distance of exit times to the walk at η = .01",
    region: above(0),
  },
  () => [{
    name: "mean over α",
    value: ({ result }) =>
      mean(result.discretised.map((one) => coupled(one, LARGE) - coupled(one, SMALL))),
  }],
  (runs) =>
    [SMALL, LARGE].flatMap((step) =>
      evidenceByRun(
        `D(${step}), mean over α`,
        runs,
        ({ result }) => mean(result.discretised.map((one) => coupled(one, step))),
      )
    ),
);
