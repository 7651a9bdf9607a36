/** What nobody uses. @module */
import { type House, importers, isHelper, isProduct, isProgram, isTest, target } from "../house.ts";

/** Files that nobody imports and nobody starts: no program, and no other file holds its path. */
export function deadFiles(house: House): string[] {
  const used = importers(house);
  // The lists of exceptions name files without using them.
  const texts = [...house.sources.values()].filter(({ path }) => !path.startsWith("tools/house/"))
    .map(({ text }) => text);
  return [...house.sources.values()]
    .filter((source) => !isTest(source.path) && !isProgram(source))
    .filter(({ path }) => !house.faces.includes(path) && !used.has(path))
    .filter(({ path }) => !texts.some((text) => text.includes(`"${path}"`)))
    .map(({ path }) => `${path}: nobody imports it`);
}

/** Rooms whose product is what tests do. */
const TESTS_ARE_THE_PRODUCT = /^(?:tools|verify)\//;

/** Product files that only tests import: they belong into `testing/`, or are dead. */
export function helpersOutside(house: House): string[] {
  return [...importers(house)].filter(([path, by]) => {
    const source = house.sources.get(path);
    return source !== undefined && isProduct(path) && !isProgram(source) &&
      !TESTS_ARE_THE_PRODUCT.test(path) &&
      !house.faces.includes(path) && by.every((one) => isTest(one) || isHelper(one));
  }).map(([path]) => `${path}: only tests import it`).sort();
}

/** Names taken from each file, `*` for all of them; what a face of deno.json names is taken. */
function takenNames({ sources, faces }: House): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>(faces.map((face) => [face, new Set(["*"])]));
  for (const { path, imports } of sources.values()) {
    for (const { from, names, again } of imports) {
      // What a face that is not exported names again is not used by that alone.
      if (again && path.endsWith("/mod.ts") && !reached(path, faces, sources)) continue;
      const to = target(path, from);
      if (to === undefined) continue;
      const set = taken.get(to) ?? new Set();
      taken.set(to, set);
      for (const name of names) set.add(name);
    }
  }
  return taken;
}

/** Whether outsiders, or a file that loads it as a whole, come to a face. */
function reached(path: string, faces: readonly string[], sources: House["sources"]): boolean {
  return faces.includes(path) ||
    [...sources.values()].some((source) =>
      source.imports.some(({ from }) => target(source.path, from) === path)
    );
}

/** Exports of product files and helpers that nobody imports and no face names; types that their own file uses are not counted. */
export function deadExports(house: House): string[] {
  const taken = takenNames(house);
  return [...house.sources.values()].filter(({ path }) => !isTest(path)).flatMap(
    ({ path, exports, text }) =>
      exports.filter(({ name, type }) =>
        !taken.get(path)?.has("*") && !taken.get(path)?.has(name) &&
        !(type && text.split(new RegExp(`\\b${name}\\b`)).length > 2)
      ).map(({ name }) => `${path}: nobody imports ${name}`),
  );
}
