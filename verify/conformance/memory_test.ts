import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const steps = 10_000;
/** Less than 3 KB per step: one leaked gradient or one leaked batch of this network would be 3 KB and more. */
const bound = 24 * 2 ** 20;

Deno.test(`onnx:cpu: memory does not grow over ${steps} steps`, async () => {
  const program = fileURLToPath(new URL("memory_growth.ts", import.meta.url));
  const { code, stdout, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "--allow-read",
      "--allow-env",
      "--allow-ffi",
      "--allow-sys",
      "--no-check",
      program,
      `${steps}`,
    ],
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
  }).output();
  assert.equal(code, 0, new TextDecoder().decode(stderr));
  const { growth, loss } = z.strictObject({ growth: z.number(), loss: z.number() })
    .parse(JSON.parse(new TextDecoder().decode(stdout)));
  assert.ok(growth < bound, `grew by ${growth} bytes`);
  assert.ok(loss < 0.1, `the steps trained nothing: loss ${loss}`);
});
