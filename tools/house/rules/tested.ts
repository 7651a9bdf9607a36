/** Files without a test or a running example beside them. @module */
import { posix } from "node:path";
import { type House, isProduct, isTest, target } from "../house.ts";

/**
 * Product files that hold more than types and names of other files, have no example, and that no test in the same folder, or in the
 * folder above, imports.
 */
export function untested({ sources }: House): string[] {
  const tests = [...sources.values()].filter(({ path }) => isTest(path));
  const near = (path: string) => [posix.dirname(path), posix.dirname(posix.dirname(path))];
  const tested = new Set(
    tests.flatMap((test) =>
      test.imports.map(({ from }) => target(test.path, from))
        .filter((to) => to !== undefined && near(to).includes(posix.dirname(test.path)))
    ),
  );
  return [...sources.values()].filter(({ path, runs, text }) =>
    isProduct(path) && runs && !text.includes("\n * ```ts\n") && !tested.has(path)
  ).map(({ path }) => path);
}
