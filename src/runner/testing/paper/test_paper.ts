/** A paper for tests: two studies, one without engine, three claims, two figures. @module */
import type { Paper } from "../../../claims/paper.ts";
import { claims } from "./claims/claims.ts";
import { figures } from "./figures/figures.ts";
import { products } from "./products/study.ts";
import { walks } from "./walks/study.ts";

/** The test paper. */
export const testPaper: Paper = {
  id: "test2026",
  title: "Do random walks spread?",
  citation: "Nobody: Random walks. Journal of Tests, 2026.",
  studies: [walks, products],
  claims,
  figures,
};
