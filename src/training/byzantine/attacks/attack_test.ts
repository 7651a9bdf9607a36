import assert from "node:assert/strict";
import { rows } from "../testing/vectors.ts";
import { type Attack, startAttack } from "./attack.ts";
import { alieFactor, variance } from "./variance.ts";

const HONEST = rows([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
const sent = (attack: Attack, own = rows([[1, -1, 2]]), byzantine = 1) =>
  startAttack(attack, 3 + byzantine, byzantine).send(own, HONEST).map((g) => [...g]);

Deno.test("startAttack() sends what each attack says", () => {
  assert.deepEqual(sent({ kind: "none" }), [[1, -1, 2]]);
  assert.deepEqual(sent({ kind: "sign-flip" }), [[-1, 1, -2]]);
  assert.deepEqual(sent({ kind: "zero" }, []), [[0, 0, 0]]);
  assert.deepEqual(sent({ kind: "scaled", rho: 0.5 }), [[-0.5, 0.5, -1]]);
  assert.deepEqual(sent({ kind: "inner-product", epsilon: 2 }, []), [[-8, -10, -12]]);
  assert.deepEqual(sent({ kind: "label-flip", classes: 10 }), [[1, -1, 2]]);
  assert.equal(sent({ kind: "zero" }, [], 2).length, 2);
});

Deno.test("label-flip trains on the labels 9 − l; every other attack on the true ones", () => {
  const labels = Int32Array.of(0, 3);
  const flip = startAttack({ kind: "label-flip", classes: 10 }, 4, 1);
  assert.deepEqual(flip.labels(labels), Int32Array.of(9, 6));
  assert.deepEqual(startAttack({ kind: "sign-flip" }, 4, 1).labels(labels), labels);
  assert.throws(
    () => startAttack({ kind: "label-flip", classes: 2 }, 4, 1).labels(labels),
    RangeError,
  );
});

Deno.test("the variance attack gives byzfl's 8.5, 9.5, 10.5 with divisor h − 1, and its formula's 7.674 with h", () => {
  const ddof1 = sent({ kind: "variance", z: -1.5, ddof: 1 }, []);
  assert.deepEqual(ddof1, [[8.5, 9.5, 10.5]]);
  assert.equal(variance(HONEST, -1.5, 0)[0]!.toFixed(3), "7.674");
});

Deno.test("alieFactor() is .4307 for 4 of 10 attackers", () => {
  assert.ok(Math.abs(alieFactor(10, 4) - 0.430727) < 1e-6);
  const [byFormula] = startAttack({ kind: "variance", z: "formula", ddof: 1 }, 10, 4).send(
    [],
    HONEST,
  );
  assert.ok(Math.abs(byFormula![0]! - (4 - 0.430727 * 3)) < 1e-5);
  assert.throws(() => alieFactor(10, 5), /5 of 10 workers are Byzantine/);
});

Deno.test("the delayed attack sends copies of the gradients of D steps ago", () => {
  const run = startAttack({ kind: "delayed", steps: 3 }, 4, 1);
  const mine = Float32Array.of(0);
  const seen = Array.from({ length: 7 }, (_, step) => {
    mine[0] = step; // the same memory every time
    return run.send([mine], HONEST)[0]![0];
  });
  assert.deepEqual(seen, [0, 1, 2, 0, 1, 2, 3]);
  assert.throws(() => startAttack({ kind: "delayed", steps: 0 }, 4, 1), RangeError);
});
