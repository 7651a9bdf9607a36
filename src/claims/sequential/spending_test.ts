import assert from "node:assert/strict";
import { normalQuantile } from "../../stats/special/normal.ts";
import { lookSizes } from "./look_sizes.ts";
import { spentAtLook, spentUpTo } from "./spending.ts";

Deno.test("spentUpTo() gives the published values of O'Brien–Fleming spending at .05", () => {
  // Lan & DeMets 1983, α*₁ at two-sided .05: t = .25, .5, .75; by 2 − 2Φ(1.95996/√t) with tables of Φ.
  for (
    const [share, expected] of [[0.25, 0.0000886], [0.5, 0.0055746], [0.75, 0.0236252]] as const
  ) {
    assert.ok(Math.abs(spentUpTo(share, 0.05) - expected) < 1e-6, `${spentUpTo(share, 0.05)}`);
  }
  assert.equal(spentUpTo(0, 0.05), 0);
});

Deno.test("spentAtLook() sums up to the level, whatever the looks, and grows with the level", () => {
  for (const [first, most] of [[8, 64], [6, 33], [10, 10]] as const) {
    for (const level of [0.05, 0.05 / 34]) {
      const shares = lookSizes(first, most).map((n) => n / most);
      const spent = shares.map((now, k) => spentAtLook(shares[k - 1] ?? 0, now, level));
      assert.ok(Math.abs(spent.reduce((sum, one) => sum + one, 0) - level) < 1e-15);
      const larger = shares.map((now, k) => spentAtLook(shares[k - 1] ?? 0, now, level * 1.1));
      assert.ok(larger.every((one, k) => one > spent[k]!));
    }
  }
});

Deno.test("spentAtLook() leaves the last look of 34 claims z 2.975, a fixed design 2.974", () => {
  const z = (level: number) => (-normalQuantile(level)).toFixed(3);
  assert.equal(z(spentAtLook(0.5, 1, 0.05 / 34)), "2.975");
  assert.equal(z(0.05 / 34), "2.974");
});

Deno.test("spending and looks refuse what is out of range", () => {
  assert.throws(() => spentUpTo(1.1, 0.05), RangeError);
  assert.throws(() => spentUpTo(0.5, 1), RangeError);
  assert.throws(() => spentAtLook(0.5, 0.5, 0.05), RangeError);
  assert.throws(() => lookSizes(8, 7), RangeError);
  assert.throws(() => lookSizes(0, 7), RangeError);
});
