import assert from "node:assert/strict";
import { normalNoise } from "./testing/noise.ts";
import { jointPValue } from "./joint_p_value.ts";

Deno.test("jointPValue() of exchangeable numbers is uniform: its level is exact, however they depend", () => {
  const [sets, files] = [19, 2000];
  let rejected = 0;
  for (let f = 0; f < files; f++) {
    const z = normalNoise(`joint ${f}`, 3 * (sets + 1));
    const column = (c: number) =>
      Array.from({ length: sets + 1 }, (_, i) => z[3 * i]! + z[3 * i + c]!);
    const numbers = [0, 1, 2].map((c) => {
      const [noise, ...others] = column(c);
      return { noise: noise!, sets: others, side: c === 1 ? "small" : "large" } as const;
    });
    if (jointPValue(numbers)! <= 0.05) rejected++;
  }
  // Exactly 1 in 20; 6.1 standard deviations of a binomial count: a false alarm in 10⁹ seeds.
  assert(Math.abs(rejected - 100) < 60, `${rejected}`);
});
