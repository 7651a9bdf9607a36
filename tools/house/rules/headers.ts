/** Files that do not say what they are. @module */
import { type House, isTest } from "../house.ts";

/** Files, tests apart, whose first words are no comment that ends with `@module`. */
export function headless({ sources }: House): string[] {
  return [...sources.values()].filter(({ path, text }) =>
    !isTest(path) &&
    !/^(?:\/\/\/ <reference[^\n]*\n)*\/\*\*(?:(?!\*\/)[\s\S])*@module\s*\*\//.test(text)
  ).map(({ path }) => path);
}
