import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";
import { probeDevice } from "./probe_device.ts";

/** What the probes of a test answer. */
const answers = {
  "onnx:cpu": { state: "ready", note: "onnx:cpu, as asked for", examplesPerSecond: 12_345 },
  "tfjs:webgpu": {
    state: "ready",
    note: "tfjs:webgpu on llvmpipe (LLVM 15), as asked for",
    examplesPerSecond: 500,
  },
  "onnx:wasm": { state: "fails", reason: "--device onnx:wasm: no such instruction" },
} as const;

function world(folder: string) {
  const context = fixtureContext(folder);
  const probed: string[] = [];
  return {
    probed,
    context: {
      ...context,
      probeDevice(id: string) {
        probed.push(id);
        return Promise.resolve(
          answers[id as keyof typeof answers] ?? { state: "fails", reason: "broken" } as const,
        );
      },
    },
  };
}

Deno.test("devices lists what is there with its speed, what fails with the reason, and what auto takes", () =>
  withTemporaryFolder(async (folder) => {
    const { context } = world(folder);
    assert.equal(await runProgram(["devices"], context), 0);
    const { stdout } = context.output;
    assert.match(
      stdout,
      /^ {2}onnx:cpu \(cpu\) +12,345\/s {2}ONNX Runtime on the processor: onnxruntime-node \d/m,
    );
    assert.match(stdout, /^ {2}tfjs:webgpu .* 500\/s .*, llvmpipe \(LLVM 15\)$/m);
    assert.match(stdout, /^ {2}onnx:wasm \(wasm\) +fails {2}--device onnx:wasm: no such instruc/m);
    assert.match(stdout, /^--device auto takes onnx:cpu; not tfjs:cuda: .*, not onnx:cuda: /m);
  }));

Deno.test("devices asks only what is there, and says how to install what is not", () =>
  withTemporaryFolder(async (folder) => {
    const { context, probed } = world(folder);
    // A project of which nothing is installed but ONNX Runtime for the web.
    await Deno.mkdir(`${folder}/node_modules/onnxruntime-web`, { recursive: true });
    await Deno.writeTextFile(
      `${folder}/node_modules/onnxruntime-web/package.json`,
      '{"version":"1.2.3"}',
    );
    const code = await runProgram(["devices", "--json"], { ...context, root: folder });
    const { devices, auto } = JSON.parse(context.output.stdout);
    assert.deepEqual(probed, ["onnx:wasm"]);
    assert.equal(code, 1);
    assert.equal(auto, "nothing: no device is ready");
    const notes = Object.fromEntries(
      devices.map((one: { id: string; state: string; note: string }) => [one.id, one]),
    );
    assert.equal(notes["onnx:wasm"].state, "fails");
    assert.equal(notes["tfjs:native"].state, "missing");
    assert.equal(
      notes["tfjs:native"].note,
      "@tensorflow/tfjs-node is not set up; run: deno task setup:native",
    );
    assert.equal(
      notes["onnx:cpu"].note,
      "onnxruntime-node is not installed; run: deno install",
    );
  }));

Deno.test("probeDevice() measures a device in a process of its own", async () => {
  const probe = await probeDevice(fixtureContext("").root, "onnx:cpu");
  assert.ok(probe.state === "ready" && probe.examplesPerSecond > 10);
  const unknown = await probeDevice(fixtureContext("").root, "onnx:none");
  assert.ok(unknown.state === "fails" && unknown.reason.startsWith('unknown device "onnx:none"'));
});
