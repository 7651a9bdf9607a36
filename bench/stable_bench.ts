/**
 * Stable laws beside SciPy's `levy_stable`, on the same core in turns: density and distribution function per point, their
 * relative errors on the same reference points, and one fit by maximum likelihood.
 *
 *     PYTHON=venv/bin/python deno run -A bench/stable_bench.ts [--quick]
 *
 * SciPy's fit takes minutes; `--quick` leaves it out. `deno bench bench/stable_bench.ts` times this side alone.
 *
 * @module
 */
import { stable } from "../src/random/stable.ts";
import { stream } from "../src/random/stream.ts";
import reference from "../src/stats/stable/fixtures/reference.json" with { type: "json" };
import { fitStableLikelihood } from "../src/stats/stable/fit/fit_likelihood.ts";
import { stableCdf } from "../src/stats/stable/cdf.ts";
import { stableLogPdf, stablePdf } from "../src/stats/stable/pdf.ts";
import { presentPeer } from "./support/present_peer.ts";
import type { PythonPeer } from "./support/python.ts";
import { median, writeResults } from "./support/results.ts";

const quick = Deno.args.includes("--quick");
const ROUNDS = quick ? 1 : 7;
const POINTS = quick ? 10 : 60;
const FIT_POINTS = 200;
const LAWS = [
  { alpha: 1.5, beta: 0.3 },
  { alpha: 0.8, beta: 0.5 },
  { alpha: 1, beta: 0.5 },
  { alpha: 1.9, beta: 0 },
];
type Law = typeof LAWS[number];

function sample(n: number, law: Law): Float64Array {
  const s = stream("stable bench", law.alpha, law.beta);
  return Float64Array.from({ length: n }, () => stable(s, law));
}

const FUNCTIONS = { pdf: stablePdf, cdf: stableCdf };
type Name = keyof typeof FUNCTIONS;
const NAMES: readonly Name[] = ["pdf", "cdf"];

/** Microseconds per point; many passes, because one is too short for the clock. */
function microseconds(name: Name, law: Law, x: Float64Array): number {
  const passes = 50;
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) x.forEach((value) => void FUNCTIONS[name](value, law));
  return (performance.now() - start) * 1000 / passes / x.length;
}

interface Answer<T> {
  readonly version: string;
  readonly answer: T;
}

/** Per point, law by law, the two in turns. */
async function compareFunctions(peer: PythonPeer | undefined) {
  const rows = [];
  for (const law of LAWS) {
    const x = sample(POINTS, law);
    const ours: Record<Name, number[]> = { pdf: [], cdf: [] };
    const theirs: Record<Name, number[]> = { pdf: [], cdf: [] };
    for (let round = 0; round < ROUNDS + 1; round++) {
      const seconds = await peer?.ask<Answer<Record<Name, number>>>({ ...law, x: [...x] });
      for (const name of NAMES) {
        const time = microseconds(name, law, x);
        if (round === 0) continue; // warm-up
        ours[name].push(time);
        if (seconds) theirs[name].push(seconds.answer[name] * 1e6);
      }
    }
    for (const name of NAMES) {
      rows.push({
        function: name,
        ...law,
        oursMicroseconds: median(ours[name]),
        peerMicroseconds: peer ? median(theirs[name]) : null,
        timesFaster: peer
          ? median(theirs[name].map((time, round) => time / ours[name][round]!))
          : null,
      });
    }
  }
  return rows;
}

/** Median, 90 % point and greatest of the finite errors; infinite where one is not finite. */
function spread(errors: readonly number[]) {
  const sorted = errors.map((e) => Number.isFinite(e) ? e : Infinity).sort((a, b) => a - b);
  const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
  return { median: at(0.5), ninety: at(0.9), greatest: at(1) };
}

/** Relative errors on points that both can do: SciPy takes α within .005 of 1 for 1. */
async function compareErrors(peer: PythonPeer | undefined) {
  const points = reference.zolotarev
    .map(([alpha, beta, x, log, lower]) => [alpha, beta, x, log, lower].map(Number))
    .filter(([alpha, , , log]) => (alpha === 1 || Math.abs(alpha! - 1) > 0.006) && log! > -30)
    .filter((_, i) => !quick || i % 10 === 0) as [number, number, number, number, number][];
  const ours = points.map(([alpha, beta, x, log, lower]) => [
    Math.abs(Math.expm1(stableLogPdf(x, { alpha, beta }) - log)),
    Math.abs(stableCdf(x, { alpha, beta }) / lower - 1),
  ]);
  const theirs = (await peer?.ask<Answer<number[][]>>({ reference: points }))?.answer;
  return NAMES.map((name, k) => ({
    function: name,
    points: points.length,
    ours: spread(ours.map((row) => row[k]!)),
    peer: theirs ? spread(theirs.map((row) => row[k]!)) : null,
  }));
}

async function compareFit(peer: PythonPeer | undefined) {
  const x = sample(FIT_POINTS, LAWS[0]!);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    fitStableLikelihood(x);
    return (performance.now() - start) / 1000;
  });
  const seconds = median(times);
  const theirs = quick
    ? undefined
    : (await peer?.ask<Answer<{ seconds: number; logLikelihood: number }>>({ sample: [...x] }))
      ?.answer;
  return {
    n: FIT_POINTS,
    oursSeconds: seconds,
    peerSeconds: theirs?.seconds ?? null,
    timesFaster: theirs ? theirs.seconds / seconds : null,
    oursLogLikelihood: fitStableLikelihood(x).logLikelihood,
    peerLogLikelihood: theirs?.logLikelihood ?? null,
  };
}

async function compare(): Promise<void> {
  const first = { ...LAWS[0]!, x: [0] };
  const peer = await presentPeer("stable.py", first);
  const version = (await peer?.ask<Answer<unknown>>(first))?.version;
  const functions = await compareFunctions(peer);
  console.table(functions);
  const errors = await compareErrors(peer);
  console.log(JSON.stringify(errors, null, 2));
  const fit = await compareFit(peer);
  console.log(fit);
  await peer?.close();
  if (version === undefined || quick) return;
  await writeResults("stable", {
    rounds: ROUNDS,
    points: POINTS,
    peer: version,
    functions,
    errors,
    fit,
  });
}

if (import.meta.main) await compare();
else {
  for (const law of LAWS) {
    const x = sample(POINTS, law);
    for (const name of NAMES) {
      Deno.bench(
        `${POINTS} stable ${name}, alpha ${law.alpha}, beta ${law.beta}`,
        () => x.forEach((value) => void FUNCTIONS[name](value, law)),
      );
    }
  }
  const x = sample(FIT_POINTS, LAWS[0]!);
  Deno.bench(`stable maximum likelihood, n = ${FIT_POINTS}`, () => void fitStableLikelihood(x));
}
