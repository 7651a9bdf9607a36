/** What the rules of the house let pass, each with its reason. A line that is needed no more makes `house_test.ts` fail. @module */

/** Reasons by path, or by the folder that they hold for (`/` at its end). */
export type Exceptions = Readonly<Record<string, string>>;

/** Files without a test or example beside them: where they are tested instead. */
export const TESTED_ELSEWHERE: Exceptions = {
  "bench/": "programs that time; what they write is read by readme_table_test.ts",
  "experiments/": "claims_test.ts and figures_test.ts go over all claims and figures of a paper",
  "native/": "needs pip, a compiler and 0.9 GB: .ci/run sets it up and asks the device",
  "src/analysis/":
    "recipe_test.ts, scipy_test.ts and the command's test go through the whole battery",
  "src/cli/": "commands: program_test.ts and the tests of single commands run them by their names",
  "src/data/":
    "mixture_test.ts, glyphs_test.ts and fetch_dataset_test.ts test them by what they give",
  "src/engines/": "verify/conformance asks every layer, loss and projection on every device",
  "src/claims/class_outcomes.ts": "judge_test.ts and every_class_test.ts judge classes through it",
  "src/claims/rules/conclude_classes.ts": "every_class_test.ts reads its words",
  "src/claims/side.ts": "mean_in_region_test.ts asks for both sides",
  "src/optim/simd/":
    "simd_test.ts compares every kernel with its plain form, bit by bit where it must",
  "src/page/": "pages_test.ts reads back the pages that they make",
  "src/report/": "report_test.ts reads the page and the files that they write",
  "src/runner/": "execute_test.ts and kill_test.ts run them in real workers",
  "src/stats/stable/":
    "ranges of one density, which pdf_test.ts compares with 50-digit integrals range by range",
  "src/stats/tail/": "steps of estimators whose tests stand beside",
  "tools/": "programs and facts; their tests are those of what uses them",
  "verify/": "plans and vectors: suite_test.ts and `verify` run each",
};

/** Files that nobody imports. */
export const STARTED_BY_HAND: Exceptions = {
  "bench/capture/ours.ts": "capture_bench.ts starts it as a process of its own",
  "src/stats/stable/tables/generate_quantile_table.ts":
    "wrote the table that quantile_table.ts reads",
};
