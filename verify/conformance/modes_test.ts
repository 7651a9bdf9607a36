import fc from "fast-check";
import { openEngine } from "../../src/engines/open_engine.ts";
import { checkGradient, isSmooth } from "./check_gradient.ts";
import { modeProblems } from "./mode_problem.ts";
import { testedDevices } from "./tested_devices.ts";

const devices = [["onnx:cpu", 100], ["onnx:wasm", 25], ["tfjs:cpu", 40]] as const;
for (const [device, numRuns] of testedDevices(devices, 20)) {
  Deno.test(`${device}: gradients with batch norm, dropout and residual layers are central differences, in both modes`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(modeProblems, async (problem) => {
        fc.pre(isSmooth(problem));
        await checkGradient(engine, problem);
      }),
      { numRuns, seed: 21 },
    );
    await engine.dispose();
  });
}
