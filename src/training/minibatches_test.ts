import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../random/stream.ts";
import { minibatches } from "./minibatches.ts";

Deno.test("minibatches() without replacement visits every example once per epoch, in a new order", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }), (b, m) => {
    const at = minibatches({
      examples: b * m,
      batchSize: b,
      sampling: "epoch-shuffled",
      stream: stream("epochs", b, m),
    });
    for (const epoch of [0, 1]) {
      const seen = Array.from({ length: m }, (_, i) => [...at(epoch * m + i)]).flat();
      assert.deepEqual(seen.toSorted((x, y) => x - y), Array.from({ length: b * m }, (_, i) => i));
    }
  }));
  const at = minibatches({
    examples: 100,
    batchSize: 100,
    sampling: "epoch-shuffled",
    stream: stream("order"),
  });
  assert.notDeepEqual(at(0), at(1));
});

Deno.test("minibatches() drops the remainder of an epoch", () => {
  const at = minibatches({
    examples: 7,
    batchSize: 3,
    sampling: "epoch-shuffled",
    stream: stream("remainder"),
  });
  assert.equal(new Set([...at(0), ...at(1)]).size, 6);
  assert.equal(at(2).length, 3);
});

Deno.test("minibatches() is a pure function of the step", () => {
  for (const sampling of ["with-replacement", "epoch-shuffled"] as const) {
    const plan = { examples: 50, batchSize: 8, sampling, stream: stream("pure") };
    const forward = minibatches(plan);
    const backward = minibatches(plan);
    const steps = [0, 1, 5, 6, 20];
    const first = steps.map((step) => [...forward(step)]);
    const second = steps.toReversed().map((step) => [...backward(step)]).reverse();
    assert.deepEqual(first, second);
  }
});

Deno.test("minibatches() with replacement repeats examples and allows b > N", () => {
  const at = minibatches({
    examples: 3,
    batchSize: 64,
    sampling: "with-replacement",
    stream: stream("repeats"),
  });
  assert.deepEqual([...new Set(at(0))].sort(), [0, 1, 2]);
});

Deno.test("minibatches() refuses an impossible batch size with one line", () => {
  const plan = (batchSize: number) => () =>
    minibatches({ examples: 10, batchSize, sampling: "epoch-shuffled", stream: stream("bad") });
  assert.throws(
    plan(11),
    new RangeError(
      "training: batch size 11 exceeds the 10 examples of an epoch; lower it or draw with replacement",
    ),
  );
  assert.throws(
    plan(2.5),
    new RangeError("training: batch size must be a whole number above 0, got 2.5"),
  );
});
