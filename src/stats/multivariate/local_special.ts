/** Special functions, until src/stats/special is there. @module */
import gammaincModule from "@stdlib/math-base-special-gammainc";
import erfcModule from "@stdlib/math-base-special-erfc";
const gammainc = gammaincModule as unknown as (
  x: number,
  s: number,
  regularized: boolean,
  upper: boolean,
) => number;
const erfc = erfcModule as unknown as (x: number) => number;
export const chiSquareSurvival = (x: number, df: number) => gammainc(x / 2, df / 2, true, true);
export const normalSurvival = (z: number) => erfc(z / Math.SQRT2) / 2;
