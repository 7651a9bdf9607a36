/**
 * Throughput of the random streams and samplers: `deno bench bench/random_bench.ts`. Times are per array of 10⁶ variates.
 *
 * @module
 */
import { drawWithoutReplacement } from "../src/random/draw_without_replacement.ts";
import { drawWithReplacement } from "../src/random/draw_with_replacement.ts";
import { exponential } from "../src/random/exponential.ts";
import { fillNormal } from "../src/random/normal.ts";
import { normalBlock } from "../src/random/normal_block.ts";
import { permutation } from "../src/random/permutation.ts";
import { stable } from "../src/random/stable.ts";
import { stream } from "../src/random/stream.ts";
import { uniformInteger } from "../src/random/uniform_integer.ts";

const N = 1_000_000;
const doubles = new Float64Array(N);
const floats = new Float32Array(N);
const s = stream("bench");

function repeat(draw: () => number): void {
  for (let i = 0; i < N; i++) doubles[i] = draw();
}

Deno.bench("1e6 words of 32 bits", () => repeat(() => s.bits()));
Deno.bench("1e6 uniforms", () => repeat(() => s.uniform()));
Deno.bench("1e6 normals (fillNormal, inversion)", () => void fillNormal(s, doubles));
Deno.bench("1e6 normals (normalBlock, float32)", () => void normalBlock(s, 0, N, floats));
Deno.bench("1e6 exponentials", () => repeat(() => exponential(s)));
Deno.bench("1e6 stable, alpha 1.5", () => repeat(() => stable(s, { alpha: 1.5, beta: 0.5 })));
Deno.bench("1e6 stable, alpha 1", () => repeat(() => stable(s, { alpha: 1, beta: 0.5 })));
Deno.bench("1e6 integers below 60,000", () => repeat(() => uniformInteger(s, 60_000)));
Deno.bench("1e6 draws with replacement of 60,000", () => void drawWithReplacement(s, 60_000, N));
Deno.bench("permutation of 1e6", () => void permutation(s, N));
Deno.bench(
  "5000 of 60,000 without replacement",
  () => void drawWithoutReplacement(s, 60_000, 5000),
);
Deno.bench("open a stream and draw once", () => void stream("bench", 1).bits());
