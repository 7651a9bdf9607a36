import assert from "node:assert/strict";
import { stable } from "../../random/stable.ts";
import { stream } from "../../random/stream.ts";
import { stableCdf } from "./cdf.ts";

Deno.test("stableCdf() is the law that the sampler draws from, in S0 and S1 (false alarm 1e-9 each, by DKW)", () => {
  const n = 4000;
  // Massart: P(D > ε) ≤ 2 exp(−2nε²); at this n a difference of twice ε = .052 between the laws is certain to be seen.
  const bound = Math.sqrt(Math.log(2 / 1e-9) / (2 * n));
  for (const parameterization of ["S0", "S1"] as const) {
    for (const alpha of [0.4, 0.9, 1, 1.3, 1.9, 2]) {
      for (const beta of [-0.8, 0, 1]) {
        const law = { alpha, beta, scale: 2, location: 1, parameterization };
        const s = stream("stableCdf test", alpha, beta, parameterization);
        const x = Float64Array.from({ length: n }, () => stable(s, law)).sort();
        let distance = 0;
        for (let i = 0; i < n; i++) {
          const p = stableCdf(x[i]!, law);
          distance = Math.max(distance, p - i / n, (i + 1) / n - p);
        }
        assert(distance < bound, `${alpha} ${beta} ${parameterization}: ${distance}`);
      }
    }
  }
});

Deno.test("stableCdf() with S0 and S1 confused is seen by the same bound", () => {
  const n = 4000;
  const bound = Math.sqrt(Math.log(2 / 1e-9) / (2 * n));
  const s = stream("stableCdf test", "confused");
  const law = { alpha: 1.3, beta: 0.5 };
  const x = Float64Array.from({ length: n }, () => stable(s, law)).sort();
  const p = x.map((v) => stableCdf(v, { ...law, parameterization: "S1" }));
  assert(p.reduce((d, v, i) => Math.max(d, Math.abs(v - i / n)), 0) > 2 * bound);
});
