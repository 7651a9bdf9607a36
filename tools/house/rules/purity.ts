/** Clocks and random numbers that no stream names, in rooms whose results must not depend on when they run. @module */
import { type House, isProduct } from "../house.ts";

/** Rooms of pure functions: the same arguments give the same values, on every machine, at any time. */
const PURE = [
  "base",
  "wasm",
  "random",
  "stats",
  "models",
  "optim",
  "training",
  "sampling",
  "bounds",
  "noise",
  "records",
  "claims",
  "evidence",
  "charts",
  "page",
  "protocols",
].map((room) => `src/${room}/`);
const IMPURE = [
  "Math.random",
  "Date.now",
  "new Date()",
  "performance.now",
  "crypto.getRandomValues",
];

/** Calls that make a pure room depend on more than its arguments. `Math.random` is used nowhere. */
export function impurities({ sources }: House): string[] {
  return [...sources.values()].filter(({ path }) => isProduct(path)).flatMap(({ path, calls }) => {
    const pure = PURE.some((room) => path.startsWith(room));
    return IMPURE.filter((call) => calls.has(call) && (pure || call === "Math.random"))
      .map((call) => `${path}: ${call}`);
  });
}
