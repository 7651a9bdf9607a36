/** A study that needs an engine: products of random matrices. @module */
import { z } from "zod";
import type { Study } from "../../../../records/study.ts";

/** Settings of a product. */
export const ProductSettings = z.strictObject({ size: z.int().positive() });
/** Settings of a product. */
export type ProductSettings = z.infer<typeof ProductSettings>;

/** Mean of the product's diagonal. */
export const ProductResult = z.strictObject({ meanDiagonal: z.number() });
/** Mean of the product's diagonal. */
export type ProductResult = z.infer<typeof ProductResult>;

/** Mean of the diagonal of XᵀX/n, entries of X standard normal: 1 on average. */
export const products: Study<ProductSettings, ProductResult> = {
  id: "products",
  paper: "test2026",
  title: "mean of the diagonal of XᵀX/n for random X",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: () => [] },
  settings: ProductSettings,
  result: ProductResult,
  grid: (profile) =>
    profile === "smoke" ? [{ id: "small", settings: { size: 20 }, replicates: 8, cost: 0.1 }] : [],
};
