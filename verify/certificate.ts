/** What a run of the suite certifies of each estimator. @module */
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { UserError } from "../src/base/errors.ts";
import { canonicalJson } from "../src/base/json.ts";
import { sha256 } from "../src/base/sha256.ts";
import type { SourceHasher } from "../src/sources/import_closure.ts";
import type { RunnablePlan } from "./estimator_plan.ts";
import type { SuiteRun } from "./run_suite.ts";

const estimatorSchema = z.strictObject({
  /** Paths of its modules, relative to the project. */
  modules: z.array(z.string()),
  /** Hash of their import closure at the time of the run. */
  sources: z.string(),
  checks: z.number().int(),
  /** Ids of checks that failed, apart from those that calibrate it at one sample size. */
  failed: z.array(z.string()),
  /** Sample sizes that it was calibrated at, ascending; empty where the size does not matter. */
  sampleSizes: z.array(z.strictObject({ n: z.number().int(), passed: z.boolean() })),
  /** Rates that were measured, each beside what it is nominally at most. */
  rates: z.array(z.strictObject({
    check: z.string(),
    nominal: z.number(),
    observed: z.number(),
    trials: z.number().int(),
  })).optional(),
});

/** The shape of a certificate. */
export const certificateSchema = z.strictObject({
  version: z.literal(1),
  effort: z.enum(["quick", "full"]),
  seed: z.number().int(),
  /** Probability, at most, that the run rejected any right estimator. */
  falseAlarm: z.number(),
  estimators: z.record(z.string(), estimatorSchema),
});

/** What is certified of one estimator. */
export type EstimatorCertificate = z.infer<typeof estimatorSchema>;

/** What a run certifies. */
export type Certificate = z.infer<typeof certificateSchema>;

/**
 * Hash of everything that an estimator is computed by: the import closure of its modules, npm packages as the lockfile
 * pins them.
 */
export function sourcesHash(
  modules: readonly string[],
  root: string,
  hasher: SourceHasher,
): string {
  return sha256(canonicalJson(hasher.closure(modules.map((path) => join(root, path)))));
}

/** What an estimator is computed by. */
export type EstimatorSources = Pick<EstimatorCertificate, "modules" | "sources">;

/**
 * The sources of every estimator as they are now: to be taken before a run, so that a certificate never vouches for code
 * that was changed while it ran.
 *
 * @param root absolute path of the project
 */
export function estimatorSources(
  plans: readonly RunnablePlan[],
  root: string,
  hasher: SourceHasher,
): ReadonlyMap<string, EstimatorSources> {
  return new Map(plans.map(({ estimator, modules: urls }) => {
    const modules = urls.map((url) => relative(root, fileURLToPath(url)).replaceAll(sep, "/"));
    return [estimator, { modules, sources: sourcesHash(modules, root, hasher) }];
  }));
}

/**
 * Certifies the estimators of which a run did all checks.
 *
 * @param sources from {@linkcode estimatorSources}, before the run
 */
export function certify(
  run: SuiteRun,
  plans: readonly RunnablePlan[],
  sources: ReadonlyMap<string, EstimatorSources>,
): Certificate {
  const estimators: Record<string, EstimatorCertificate> = {};
  for (const plan of plans) {
    const checks = plan.checks.filter(({ fullOnly }) => run.effort === "full" || !fullOnly);
    const reports = run.reports.filter(({ estimator }) => estimator === plan.estimator);
    if (reports.length < checks.length) continue;
    const bySize = new Map<number, boolean>();
    for (const { sampleSizes, passed } of reports) {
      for (const n of sampleSizes) bySize.set(n, (bySize.get(n) ?? true) && passed);
    }
    const rates = reports.flatMap(({ id, rate }) => rate ? [{ check: id, ...rate }] : []);
    estimators[plan.estimator] = {
      ...sources.get(plan.estimator)!,
      checks: reports.length,
      failed: reports.filter(({ passed, sampleSizes }) => !passed && sampleSizes.length === 0)
        .map(({ id }) => id),
      sampleSizes: [...bySize].sort(([a], [b]) => a - b).map(([n, passed]) => ({ n, passed })),
      ...(rates.length > 0 ? { rates } : {}),
    };
  }
  const { effort, seed, budget } = run;
  return { version: 1, effort, seed, falseAlarm: budget.total, estimators };
}

/**
 * Reads a certificate.
 *
 * @returns undefined where there is none
 * @throws {UserError} if the file is not a certificate
 */
export async function readCertificate(path: string): Promise<Certificate | undefined> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  try {
    return certificateSchema.parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new UserError(`${path}: not a certificate of this version; run deno task verify again`);
  }
}
