/**
 * The cost of one checkpoint apart from the engine's per-example projections: N = 5000 examples, K = 200 directions,
 * n = 1000 draws, eight batch sizes, 20 surrogate sets. Run: `deno bench -A bench/noise_bench.ts`.
 *
 * @module
 */
import { openEngine } from "../src/engines/open_engine.ts";
import { columnCovariance } from "../src/noise/column_covariance.ts";
import { cumulants } from "../src/noise/cumulants.ts";
import { gaussianityOfColumns } from "../src/noise/gaussianity.ts";
import { passingBatchSizes } from "../src/noise/detectable.ts";
import { perExampleCapture } from "../src/noise/per_example_capture.ts";
import { pivotedCholesky } from "../src/noise/pivoted_cholesky.ts";
import { population } from "../src/noise/population.ts";
import { sphere } from "../src/noise/directions/sphere.ts";
import { surrogate } from "../src/noise/surrogate.ts";
import { normalBlock } from "../src/random/normal_block.ts";
import { stream } from "../src/random/stream.ts";

const EXAMPLES = 5000;
const COLUMNS = 200;
const DRAWS = 1000;
const SETS = 20;
const BATCH_SIZES = [32, 64, 128, 256, 512, 1024, 2048, 4096];

const { engine } = await openEngine("cpu");
const p = population(
  "bench",
  normalBlock(stream("bench"), 0, EXAMPLES * COLUMNS, new Float32Array(EXAMPLES * COLUMNS)),
  COLUMNS,
);
const covariance = columnCovariance(p.values, COLUMNS);
const ready = surrogate(p);
const product = engine.matmul.bind(engine);

for (const batchSize of BATCH_SIZES) {
  for (const [route, options] of [["product", { engine }], ["row by row", {}]] as const) {
    if (route === "row by row" && batchSize > 512) continue;
    const capture = perExampleCapture([p], { stream: stream("bench"), ...options });
    Deno.bench(`noise of ${DRAWS} minibatches of ${batchSize}, ${route}`, {
      group: `b = ${batchSize}`,
    }, async () => {
      await capture.noise({ batchSize, draws: DRAWS });
    });
  }
}

Deno.bench("exact cumulants and b*(n)", () => {
  passingBatchSizes(cumulants(p.values, COLUMNS), DRAWS);
});

Deno.bench("covariance of the projections", () => {
  columnCovariance(p.values, COLUMNS);
});

Deno.bench("pivoted Cholesky", () => {
  pivotedCholesky(covariance, COLUMNS);
});

for (const [route, by] of [["product", product], ["loops", undefined]] as const) {
  Deno.bench(`${SETS} surrogate sets, ${route}`, { group: "surrogates" }, async () => {
    for (let set = 0; set < SETS; set++) await ready.sample(DRAWS, stream("bench", set), by);
  });
}

const noise = normalBlock(stream("tests"), 0, DRAWS * COLUMNS, new Float32Array(DRAWS * COLUMNS));
Deno.bench(`both tests and moments of ${COLUMNS} columns of ${DRAWS}`, () => {
  gaussianityOfColumns(noise, DRAWS, COLUMNS);
});

Deno.bench("200 sphere directions of 89,400 parameters, drawn", () => {
  sphere({ parameterCount: 89_400, count: 200, stream: stream("bench") }).norms();
});
