/** Says which estimators may be trusted at which sample size. @module */
import { join } from "node:path";
import type { EstimatorGate } from "../src/claims/candidate.ts";
import type { SourceHasher } from "../src/sources/import_closure.ts";
import {
  type Certificate,
  type EstimatorCertificate,
  readCertificate,
  sourcesHash,
} from "./certificate.ts";

/** Where `deno task verify` writes its certificate, and where the committed one is; relative to the project. */
export const CERTIFICATES = ["reports/verify/certificate.json", "verify/certificate.json"] as const;

/** `20 … 300 and 1000 … 5000`: runs of sample sizes without a failure in between. */
function describeRanges(ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([low, high]) => low === high ? `${low}` : `${low} … ${high}`).join(" and ");
}

function calibratedRanges({ sampleSizes }: EstimatorCertificate): [number, number][] {
  const ranges: [number, number][] = [];
  let open: [number, number] | undefined;
  for (const { n, passed } of sampleSizes) {
    if (!passed) open = undefined;
    else if (open) open[1] = n;
    else ranges.push(open = [n, n]);
  }
  return ranges;
}

/** One line of reason against a certified estimator, or nothing. */
function objection(
  name: string,
  certificate: EstimatorCertificate,
  stale: boolean,
  n: number,
): string | undefined {
  if (stale) return `${name} changed since its calibration; run deno task verify`;
  const [failed] = certificate.failed;
  if (failed !== undefined) return `${name} failed ${failed} of deno task verify`;
  if (certificate.sampleSizes.length === 0) return undefined;
  const ranges = calibratedRanges(certificate);
  if (ranges.length === 0) return `${name} failed its calibration at every sample size`;
  return ranges.some(([low, high]) => low <= n && n <= high)
    ? undefined
    : `${name} is calibrated at n = ${describeRanges(ranges)}, not at n = ${n}`;
}

/**
 * Several runs of `deno task verify` on the same sources as one: what failed in any of them failed, and a quick run, which
 * looks at fewer sample sizes, takes nothing away from a full one.
 */
function together(certificates: readonly EstimatorCertificate[]): EstimatorCertificate {
  const sizes = Map.groupBy(certificates.flatMap(({ sampleSizes }) => sampleSizes), ({ n }) => n);
  return {
    ...certificates[0]!,
    failed: certificates.flatMap(({ failed }) => failed),
    sampleSizes: [...sizes]
      .map(([n, own]) => ({ n, passed: own.every(({ passed }) => passed) }))
      .sort((a, b) => a.n - b.n),
  };
}

/**
 * A gate from certificates: an estimator passes at a sample size if those that hold it and are not stale cover that size
 * together, between two calibrated sizes without a failed one in between.
 *
 * @param certificates the last run's first
 * @param isStale whether the estimator's sources changed since the certificate was made
 *
 * @example
 * ```ts
 * import { estimatorGate } from "./estimator_gate.ts";
 * import assert from "node:assert/strict";
 *
 * const sampleSizes = [{ n: 20, passed: true }, { n: 100, passed: true }];
 * const one = { modules: [], sources: "", checks: 1, failed: [], sampleSizes };
 * const certificate = { version: 1, effort: "full", seed: 1, falseAlarm: 1e-3, estimators: { one } } as const;
 * const gate = estimatorGate([{ ...certificate, estimators: { one } }], () => false);
 * assert.equal(gate("one", 50), undefined);
 * assert.equal(gate("one", 500), "one is calibrated at n = 20 … 100, not at n = 500");
 * ```
 */
export function estimatorGate(
  certificates: readonly Certificate[],
  isStale: (certificate: EstimatorCertificate) => boolean,
): EstimatorGate {
  const stale = new Map<EstimatorCertificate, boolean>();
  const staleness = (one: EstimatorCertificate) => {
    if (!stale.has(one)) stale.set(one, isStale(one));
    return stale.get(one)!;
  };
  return (name, n) => {
    const found = certificates.flatMap(({ estimators }) => estimators[name] ?? []);
    if (found.length === 0) return `${name} has no calibration; run deno task verify`;
    const fresh = found.filter((one) => !staleness(one));
    return objection(name, together(fresh.length > 0 ? fresh : found), fresh.length === 0, n);
  };
}

/**
 * The gate of this working tree: the last `deno task verify` here and the committed certificate together.
 *
 * @param root absolute path of the project
 * @param hasher finds the import closures of the estimators' modules
 * @throws {UserError} if a certificate cannot be read
 */
export async function loadEstimatorGate(
  root: string,
  hasher: SourceHasher,
): Promise<EstimatorGate> {
  const certificates = await Promise.all(
    CERTIFICATES.map((path) => readCertificate(join(root, path))),
  );
  return estimatorGate(
    certificates.filter((one) => one !== undefined),
    ({ modules, sources }) => {
      try {
        return sourcesHash(modules, root, hasher) !== sources;
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return true; // a module is gone
        throw error;
      }
    },
  );
}
