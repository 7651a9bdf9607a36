import { checkPort } from "../testing/check_port.ts";
import { plainLibrary } from "./libraries/plain.ts";
import { tfjsEngine } from "./tfjs_engine.ts";

Deno.test("tfjsEngine() answers every call of the port", async () => {
  await checkPort(tfjsEngine(await plainLibrary()));
});
