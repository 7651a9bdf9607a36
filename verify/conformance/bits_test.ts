import assert from "node:assert/strict";
import { fingerprint } from "./fingerprint.ts";

function inWorker(device: string): Promise<Record<string, string>> {
  const worker = new Worker(new URL("./fingerprint_worker.ts", import.meta.url), {
    type: "module",
  });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { hashes, error } }) =>
      hashes ? resolve(hashes) : reject(new Error(error));
    worker.postMessage(device);
  });
}

for (const device of ["onnx:cpu", "onnx:wasm"]) {
  Deno.test(`${device}: the same bits in every run, with 1 and 2 threads, in parallel workers`, async () => {
    const first = await fingerprint(device, 1);
    assert.ok(Object.keys(first).length >= 14);
    assert.equal(new Set(Object.values(first)).size, Object.keys(first).length);
    assert.deepEqual(await fingerprint(device, 1), first, "second run");
    assert.deepEqual(await fingerprint(device, 2), first, "2 threads");
    const workers = await Promise.all([inWorker(device), inWorker(device)]);
    assert.deepEqual(workers, [first, first], "workers");
  });
}
