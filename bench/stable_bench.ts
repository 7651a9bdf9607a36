/**
 * Stable laws and the log-moment tail index beside SciPy, NumPy and PyTorch, in one run:
 *
 *     PYTHON=python3 deno run --allow-read --allow-write --allow-env=PYTHON,TMPDIR --allow-run bench/stable_bench.ts
 *
 * prints medians and ratios. `deno bench bench/stable_bench.ts` times this side alone. SciPy's one fit takes minutes.
 *
 * @module
 */
import { fillNormal, stable, stream } from "../src/random/mod.ts";
import reference from "../src/stats/stable/fixtures/reference.json" with { type: "json" };
import {
  fitStableLikelihood,
  stableCdf,
  stableLogPdf,
  stablePdf,
} from "../src/stats/stable/mod.ts";
import { pooledTailIndex } from "../src/stats/tail/mod.ts";

const POINTS = 300;
const FIT_POINTS = 200;
const POOLED = 9_000_000;
const LAWS = [
  { alpha: 1.5, beta: 0.3 },
  { alpha: 0.8, beta: 0.5 },
  { alpha: 1, beta: 0.5 },
  { alpha: 1.9, beta: 0 },
];

function sample(n: number, law: { alpha: number; beta: number }): Float64Array {
  const s = stream("stable bench", law.alpha, law.beta);
  return Float64Array.from({ length: n }, () => stable(s, law));
}

const samples = LAWS.map((law) => sample(POINTS, law));
const fitSample = sample(FIT_POINTS, LAWS[0]!);
const pooled = new Float32Array(POOLED);
fillNormal(stream("stable bench", "pooled"), pooled);

/** Median seconds of `times` runs. */
function median(times: number, f: () => unknown): number {
  const seconds = Array.from({ length: times }, () => {
    const start = performance.now();
    f();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return seconds[times >> 1]!;
}

function line(what: string, ours: number, theirs: number, unit: string, name: string): void {
  const digits = (v: number) => v.toPrecision(3).padStart(9);
  console.log(
    `${what.padEnd(34)}${digits(ours)} ${unit}   ${name} ${digits(theirs)} ${unit}   ratio ${
      (theirs / ours).toPrecision(3)
    }`,
  );
}

async function python(script: string, args: string[], input: string): Promise<string> {
  const child = new Deno.Command(Deno.env.get("PYTHON") ?? "python3", {
    args: [new URL(`./peers/${script}`, import.meta.url).pathname, ...args],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input));
  await writer.close();
  const { success, stdout } = await child.output();
  if (!success) throw new Error(`peers/${script} failed`);
  return new TextDecoder().decode(stdout);
}

async function compareStable(): Promise<void> {
  // Laws that both can do: SciPy takes α within .005 of 1 for 1.
  const rows = reference.zolotarev.filter(([alpha, , , log]) =>
    (alpha === 1 || Math.abs(Number(alpha) - 1) > 0.006) && Number(log) > -30
  );
  const peer = JSON.parse(
    await python(
      "stable.py",
      [],
      JSON.stringify({
        laws: LAWS.map((law, i) => ({ ...law, x: Array.from(samples[i]!) })),
        reference: rows,
        sample: Array.from(fitSample),
      }),
    ),
  );
  LAWS.forEach((law, i) => {
    const name = `alpha ${law.alpha}, beta ${law.beta}`;
    const x = samples[i]!;
    const pdf = median(31, () => x.forEach((v) => stablePdf(v, law))) / POINTS;
    const cdf = median(31, () => x.forEach((v) => stableCdf(v, law))) / POINTS;
    line(`pdf per point, ${name}`, pdf * 1e6, peer.laws[i].pdf * 1e6, "µs", peer.name);
    line(`cdf per point, ${name}`, cdf * 1e6, peer.laws[i].cdf * 1e6, "µs", peer.name);
  });
  const ours = rows.map(([alpha, beta, x, log, lower]) => {
    const law = { alpha: Number(alpha), beta: Number(beta) };
    return [
      Math.abs(Math.expm1(stableLogPdf(Number(x), law) - Number(log))),
      Math.abs(stableCdf(Number(x), law) / Number(lower) - 1),
    ];
  });
  const spread = (errors: number[][], k: number) => {
    const sorted = errors.map((e) => e[k]!).map((e) => Number.isFinite(e) ? e : Infinity)
      .sort((a, b) => a - b);
    return [0.5, 0.9, 1].map((p) =>
      sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!.toExponential(1)
    ).join(" / ");
  };
  console.log(`relative errors on ${rows.length} reference points, median / 90 % / greatest:`);
  console.log(`  pdf ours ${spread(ours, 0)}   ${peer.name} ${spread(peer.errors, 0)}`);
  console.log(`  cdf ours ${spread(ours, 1)}   ${peer.name} ${spread(peer.errors, 1)}`);
  const seconds = median(9, () => fitStableLikelihood(fitSample));
  const fit = fitStableLikelihood(fitSample);
  line(`maximum likelihood, n = ${FIT_POINTS}`, seconds, peer.fit.seconds, "s", peer.name);
  console.log(
    `  log-likelihood ours ${fit.logLikelihood.toFixed(4)}   ${peer.name} ${
      peer.fit.logLikelihood.toFixed(4)
    }`,
  );
}

async function compareTailIndex(): Promise<void> {
  const file = await Deno.makeTempFile({ suffix: ".f32" });
  try {
    await Deno.writeFile(file, new Uint8Array(pooled.buffer));
    const peers = JSON.parse(await python("tail_index.py", [file], "")) as [
      string,
      number,
      number,
    ][];
    const ours = median(9, () => pooledTailIndex(pooled));
    for (const [name, seconds, alpha] of peers) {
      line(`pooled tail index, ${POOLED} float32`, ours * 1e3, seconds * 1e3, "ms", name);
      console.log(`  alpha ours ${pooledTailIndex(pooled).alpha}   ${alpha}`);
    }
  } finally {
    await Deno.remove(file);
  }
}

if (import.meta.main) {
  await compareTailIndex();
  await compareStable();
} else {
  LAWS.forEach((law, i) => {
    const name = `alpha ${law.alpha}, beta ${law.beta}`;
    Deno.bench(
      `${POINTS} stable pdf, ${name}`,
      () => samples[i]!.forEach((v) => void stablePdf(v, law)),
    );
    Deno.bench(
      `${POINTS} stable cdf, ${name}`,
      () => samples[i]!.forEach((v) => void stableCdf(v, law)),
    );
  });
  Deno.bench(
    `stable maximum likelihood, n = ${FIT_POINTS}`,
    () => void fitStableLikelihood(fitSample),
  );
  Deno.bench(`pooled tail index of ${POOLED} float32`, () => void pooledTailIndex(pooled));
}
