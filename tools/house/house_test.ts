import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { STARTED_BY_HAND, TESTED_ELSEWHERE } from "./exceptions.ts";
import { readHouse } from "./house.ts";
import { OWED } from "./owed.ts";
import { deadExports, deadFiles, helpersOutside } from "./rules/dead.ts";
import { headless } from "./rules/headers.ts";
import { facesInside, helpersInProduct } from "./rules/imports.ts";
import { impurities } from "./rules/purity.ts";
import { LIMITS, longFiles, longFunctions, sizes } from "./rules/sizes.ts";
import { untested } from "./rules/tested.ts";
import { bannedWords } from "./rules/words.ts";
import { without } from "./without.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HOUSE = readHouse(ROOT);

/** Texts that are not TypeScript: documents, scripts, settings. */
function otherTexts(): [path: string, text: string][] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const { name, isDirectory } of Deno.readDirSync(ROOT + folder)) {
      if (/^(?:node_modules|\.git|\.sgn|reports|fixtures|results|shared)$/.test(name)) continue;
      if (isDirectory) visit(`${folder}${name}/`);
      else if (/\.(?:md|json|py|sh|yml|yaml)$|^run$/.test(name)) found.push(folder + name);
    }
  };
  visit("");
  return found.map((path) => [path, Deno.readTextFileSync(ROOT + path)]);
}

Deno.test("files and functions are short", () => {
  const { files, median, ninetieth, longest, longestFunction } = sizes(HOUSE);
  console.log(
    `${files} product files: median ${median} lines, 90 % at most ${ninetieth}, longest ${longest}; ` +
      `longest function ${longestFunction} lines`,
  );
  assert.ok(median <= LIMITS.median, `median ${median}`);
  assert.ok(ninetieth <= LIMITS.most, `90 % at most ${ninetieth}`);
  assert.deepEqual(longFiles(HOUSE), []);
  assert.deepEqual(without(longFunctions(HOUSE), OWED.functions), []);
});

Deno.test("nothing is dead: every file and every export is used", () => {
  assert.deepEqual(without(deadFiles(HOUSE), Object.keys(STARTED_BY_HAND)), []);
  assert.deepEqual(without(deadExports(HOUSE), OWED.exports), []);
});

Deno.test("a file imports the file that it needs, and only tests use test helpers", () => {
  assert.deepEqual(without(facesInside(HOUSE), OWED.faces), []);
  assert.deepEqual(helpersInProduct(HOUSE), []);
  assert.deepEqual(helpersOutside(HOUSE), []);
});

Deno.test("every file begins with what it is", () => {
  assert.deepEqual(without(headless(HOUSE), OWED.headers), []);
});

Deno.test("every product file has a test or an example beside it, or a reason", () => {
  assert.deepEqual(without(untested(HOUSE), Object.keys(TESTED_ELSEWHERE)), []);
});

Deno.test("pure rooms ask no clock, and nobody draws random numbers that no stream names", () => {
  assert.deepEqual(impurities(HOUSE), []);
});

Deno.test("no text holds a banned word", () => {
  const texts = [...HOUSE.sources.values()].map(({ path, text }) => [path, text] as const);
  const all = [...texts, ...otherTexts()];
  assert.ok(all.some(([path]) => path === "README.md") && all.some(([path]) => path === ".ci/run"));
  assert.deepEqual(all.flatMap(([path, text]) => bannedWords(path, text)), []);
});
