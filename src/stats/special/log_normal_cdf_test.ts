import assert from "node:assert/strict";
import { logNormalCdf } from "./normal.ts";

/** x and ln Φ(x), by mpmath 1.3.0 with 60 digits: ln(erfc(−x/√2)/2), for x > 0 ln(1 − erfc(x/√2)/2). */
const reference: readonly (readonly [number, number])[] = [
  [-10000, -50000010.129278915],
  [-200, -20006.21728089819],
  [-40, -804.60844201375379],
  [-38.5, -745.69527029041108],
  [-35.001, -617.01013028648686],
  [-34.999, -616.94007323654581],
  [-20, -203.91715537109726],
  [-8, -35.01343715991455],
  [-3, -6.6077262215103495],
  [-1, -1.8410216450092635],
  [-0.1, -0.77615459273027333],
  [0, -0.69314718055994531],
  [0.1, -0.61650501011502629],
  [1, -0.17275377902344989],
  [3, -0.0013508099647481938],
  [6, -9.8658764552437573e-10],
  [8, -6.2209605742717861e-16],
  [9.5, -1.0494515075362607e-21],
  [20, -2.7536241186062337e-89],
  [37, -5.7255712225245768e-300],
];

Deno.test("logNormalCdf() has 13 digits from -10000 to 37, where Φ itself would be 0 or 1", () => {
  for (const [x, expected] of reference) {
    const error = Math.abs(logNormalCdf(x) / expected - 1);
    assert(error < 1e-13, `x = ${x}: ${logNormalCdf(x)} (${error})`);
  }
});
