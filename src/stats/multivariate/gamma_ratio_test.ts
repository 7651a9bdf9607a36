import fc from "fast-check";
import { assertRelative } from "./testing/samples.ts";
import { gammaRatio } from "./gamma_ratio.ts";

Deno.test("gammaRatio() satisfies the recurrence of Γ and the duplication r(x) r(x + ½) = x", () => {
  // Two values of at most 40 roundings of 1.1e-16 each.
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (quarters) => {
    const x = quarters / 4;
    assertRelative(gammaRatio(x + 1), gammaRatio(x) * (x + 0.5) / x, 1e-14, `r(${x} + 1)`);
    assertRelative(gammaRatio(x) * gammaRatio(x + 0.5), x, 1e-14, `r(${x}) r(${x} + ½)`);
  }));
});
