import assert from "node:assert/strict";
import { stream } from "../random/stream.ts";
import { type Initialisation, initialisations, initialise } from "./initialise.ts";
import { parameterLayout } from "./layout.ts";
import { mlp } from "./mlp.ts";
import { resnet20 } from "./resnet20.ts";

const model = mlp({ inputs: 300, width: 200, depth: 3, classes: 10, bias: true });
const weights = () => stream("initialise test", 7);

/** Variance of each scheme from its defining paper, and the bound of a uniform law. */
const expected: Record<Initialisation, (n: number, m: number) => number> = {
  "xavier-uniform": (n, m) => 2 / (n + m),
  "xavier-normal": (n, m) => 2 / (n + m),
  "he-normal": (n) => 2 / n,
  "he-uniform": (n) => 2 / n,
  "lecun-normal": (n) => 1 / n,
  "lecun-uniform": (n) => 1 / n,
  "pytorch-default": (n) => 1 / (3 * n),
};

for (const scheme of initialisations) {
  Deno.test(`initialise() with ${scheme} has the variance and the bound of its definition`, () => {
    const parameters = initialise(model, scheme, weights());
    const { offset, size, fanIn, fanOut } = parameterLayout(model)[0]!;
    const block = parameters.subarray(offset, offset + size);
    const variance = expected[scheme](fanIn, fanOut);
    const mean = block.reduce((sum, w) => sum + w, 0) / size;
    const second = block.reduce((sum, w) => sum + w * w, 0) / size;
    // Six standard errors; the fourth moment of a normal law (3σ⁴) bounds both.
    assert.ok(Math.abs(mean) < 6 * Math.sqrt(variance / size), `mean ${mean}`);
    assert.ok(Math.abs(second / variance - 1) < 6 * Math.sqrt(2 / size), `variance ${second}`);
    const largest = block.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    const bound = Math.sqrt(3 * variance);
    if (scheme.endsWith("normal")) assert.ok(largest > bound);
    else assert.ok(largest <= bound && largest > 0.999 * bound);
  });
}

Deno.test("initialise() leaves biases at 0 except as PyTorch does", () => {
  const bias = parameterLayout(model).find(({ role }) => role === "bias")!;
  const of = (scheme: Initialisation) =>
    initialise(model, scheme, weights()).subarray(bias.offset, bias.offset + bias.size);
  assert.ok(of("xavier-uniform").every((b) => b === 0));
  assert.ok(of("pytorch-default").every((b) => b !== 0 && Math.abs(b) <= 1 / Math.sqrt(300)));
});

Deno.test("initialise() gives the same numbers for the same stream and others for another", () => {
  const first = initialise(model, "xavier-uniform", weights());
  assert.deepEqual(initialise(model, "xavier-uniform", weights()), first);
  assert.notDeepEqual(initialise(model, "xavier-uniform", stream("initialise test", 8)), first);
});

Deno.test("initialise() draws a block from its own stream: other layers do not move it", () => {
  const deeper = mlp({ inputs: 300, width: 200, depth: 4, classes: 10, bias: true });
  const size = 300 * 200;
  assert.deepEqual(
    initialise(deeper, "he-normal", weights()).subarray(0, size),
    initialise(model, "he-normal", weights()).subarray(0, size),
  );
});

Deno.test("initialise() names the schemes it knows when asked for another", () => {
  assert.throws(() => initialise(model, "orthogonal" as Initialisation, weights()), {
    name: "UserError",
    message: `initialisation "orthogonal" is unknown; use one of: ${initialisations.join(", ")}`,
  });
});

Deno.test("initialise() counts the kernel in both fans of a convolution, and starts a batch norm at 1 and 0", () => {
  const net = resnet20();
  const parameters = initialise(net, "xavier-uniform", weights());
  const block = (name: string) => {
    const { offset, size } = parameterLayout(net).find((candidate) => candidate.name === name)!;
    return parameters.subarray(offset, offset + size);
  };
  const largest = block("layers.0.weight").reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const bound = Math.sqrt(6 / (3 * 9 + 16 * 9));
  assert.ok(largest <= bound && largest > 0.98 * bound, `${largest} beside ${bound}`);
  assert.ok(block("layers.1.scale").every((entry) => entry === 1));
  assert.ok(block("layers.1.shift").every((entry) => entry === 0));
});
