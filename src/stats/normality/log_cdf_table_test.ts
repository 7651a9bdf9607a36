import assert from "node:assert/strict";
import { logNormalCdf } from "../special/normal.ts";
import { fastLogNormalCdf } from "./log_cdf_table.ts";

Deno.test("fastLogNormalCdf() equals ln Φ to 1e-12 between and beyond its nodes", () => {
  let worst = 0;
  for (let z = -12; z <= 12; z += 0.000731) {
    const exact = logNormalCdf(z);
    const scale = Math.max(1, Math.abs(exact));
    worst = Math.max(worst, Math.abs(fastLogNormalCdf(z) - exact) / scale);
  }
  assert(worst < 1e-12, `${worst}`);
});
