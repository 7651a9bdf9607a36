import assert from "node:assert/strict";
import { mlp } from "../models/mlp.ts";
import { UserError } from "../base/errors.ts";
import { clearErrors } from "./clear_errors.ts";
import type { Engine, Network } from "./engine.ts";

const model = mlp({ inputs: 2, width: 1, depth: 1, classes: 2 });

/** An engine whose every computation fails with the error. */
function failing(error: unknown): Engine {
  const fail = () => Promise.reject(error);
  const network: Network = {
    parameterCount: 4,
    lossAndGradient: fail,
    evaluate: fail,
    perExampleProjections: fail,
    perExampleGram: fail,
    dispose: () => Promise.resolve(),
  };
  return clearErrors({
    id: "tfjs:cuda",
    version: "1",
    compile: () => Promise.resolve(network),
    matmul: fail,
    dispose: () => Promise.resolve(),
  }, "onnx:cpu");
}

const none = new Float32Array(0);

async function thrown(error: unknown): Promise<unknown> {
  const engine = failing(error);
  const network = await engine.compile(model);
  assert.equal(network.parameterCount, 4);
  const [one, other] = await Promise.allSettled([
    engine.matmul(none, 0, 0, none, 0),
    network.evaluate(none, { count: 0, inputs: none, labels: new Int32Array(0) }),
  ]);
  assert.ok(one.status === "rejected" && other.status === "rejected");
  assert.deepEqual(one.reason, other.reason);
  return other.reason;
}

const memory = [
  "Invalid TF_Status: 8\nMessage: OOM when allocating tensor with shape[9,9] and type float",
  "CUDA_ERROR_OUT_OF_MEMORY: out of memory",
  "std::bad_alloc",
  "Array buffer allocation failed",
  "Buffer size 6400000000 is greater than the maximum buffer size (2147483647)",
];
for (const message of memory) {
  Deno.test(`clearErrors() makes one line of memory that ran out: ${message.slice(-40)}`, async () => {
    const error = await thrown(new Error(message));
    assert.ok(error instanceof UserError);
    assert.match(
      error.message,
      /^--device tfjs:cuda: out of memory \([^\n]+\); use a smaller network or batch, fewer --workers, or --device onnx:cpu$/,
    );
    assert.ok(!error.message.includes("TF_Status"));
  });
}

const losses = [
  "device lost: device was lost",
  "Invalid TF_Status: 13\nMessage: CUDA_ERROR_ECC_UNCORRECTABLE: uncorrectable ECC error",
  "CUDA failure 999: unknown error",
];
for (const message of losses) {
  Deno.test(`clearErrors() makes one line of a lost device: ${message.slice(-30)}`, async () => {
    const error = await thrown(new Error(message));
    assert.ok(error instanceof UserError);
    assert.match(
      error.message,
      /^--device tfjs:cuda: the device was lost \([^\n]+\); run the same command again, finished cells are kept, or use --device onnx:cpu$/,
    );
  });
}

Deno.test("clearErrors() leaves every other error as it is, and what succeeds too", async () => {
  for (const error of [new TypeError("expected 3 parameters, got 2"), new UserError("bad model")]) {
    assert.equal(await thrown(error), error);
  }
  const fine = clearErrors(
    { ...failing(0), matmul: (_a, m) => Promise.resolve(Float32Array.of(m)) },
    "onnx:cpu",
  );
  assert.deepEqual([...await fine.matmul(none, 5, 0, none, 0)], [5]);
});
