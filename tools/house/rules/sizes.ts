/** How long files and functions may be. @module */
import { type House, isProduct } from "../house.ts";

/** Lines; the median and the share are those of product files. */
export const LIMITS = { file: 300, function: 70, median: 60, most: 150, share: 0.9 } as const;

/** Product files that are too long. */
export function longFiles({ sources }: House): string[] {
  return [...sources.values()].filter(({ path, lines }) => isProduct(path) && lines > LIMITS.file)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Functions of product files and helpers that are too long. */
export function longFunctions({ sources }: House): string[] {
  return [...sources.values()].filter(({ path }) => !path.endsWith("_test.ts"))
    .flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > LIMITS.function)
        .map(({ line, lines }) => `${path}: a function of ${lines} lines at line ${line}`)
    );
}

/** The figures that the check prints. */
export interface Sizes {
  readonly files: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly longest: number;
  readonly longestFunction: number;
}

/** Lengths of product files: the smallest length that at least half, or 90 %, of the files do not exceed. */
export function sizes({ sources }: House): Sizes {
  const product = [...sources.values()].filter(({ path }) => isProduct(path));
  const lines = product.map((source) => source.lines).sort((a, b) => a - b);
  const quantile = (share: number) => lines[Math.ceil(share * lines.length) - 1] ?? 0;
  return {
    files: product.length,
    median: quantile(0.5),
    ninetieth: quantile(LIMITS.share),
    longest: lines.at(-1) ?? 0,
    longestFunction: Math.max(
      0,
      ...product.flatMap(({ functions }) => functions.map((f) => f.lines)),
    ),
  };
}
