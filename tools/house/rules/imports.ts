/** Which imports are not made: through a face, and of test helpers. @module */
import { type House, isHelper, isProduct, target } from "../house.ts";

/** A face is for outsiders; the lists of experiments and what they list are the experiments themselves. */
const isFace = (path: string) => /(?:^|\/)mod\.ts$/.test(path) && !path.startsWith("experiments/");

/** Calls all that the faces of the statistics name with hostile arguments. */
const WHOLE_FACES = "src/stats/testing/hostile_functions.ts";

/** Imports of a face by a file that is none. Commands load rooms when they need them, by their faces. */
export function facesInside({ sources }: House): string[] {
  return [...sources.values()].filter(({ path }) => !isFace(path)).flatMap(({ path, imports }) =>
    imports.filter(({ from, dynamic }) =>
      isFace(target(path, from) ?? "") && path !== WHOLE_FACES && !(dynamic && isLoader(path))
    ).map(({ from }) => `${path} imports ${from}: name the file that it needs`)
  );
}

/** Commands, the estimator that stands for the engines as a whole, and what tests faces as a whole. */
const isLoader = (path: string) =>
  path.startsWith("src/cli/") || path.startsWith("tools/faces/") ||
  path === "verify/estimators/engines.ts";

/** Test helpers that a product file imports; the proof in `verify/` is a test in all but its name. */
export function helpersInProduct({ sources }: House): string[] {
  return [...sources.values()].filter(({ path }) => isProduct(path) && !path.startsWith("verify/"))
    .flatMap((
      { path, imports },
    ) =>
      imports.filter(({ from }) => isHelper(target(path, from) ?? ""))
        .map(({ from }) => `${path} imports ${from}: that is for tests`)
    );
}
