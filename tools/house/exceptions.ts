/** What the rules of the house let pass, each with its reason. A line that is needed no more makes `house_test.ts` fail. @module */

/** Reasons by path, or by the folder that they hold for (`/` at its end). */
export type Exceptions = Readonly<Record<string, string>>;

/** Files without a test or example beside them: where they are tested instead. */
export const TESTED_ELSEWHERE: Exceptions = {
  "bench/": "programs that time; what they write is read by readme_table_test.ts",
  "experiments/infobounds2021/":
    "claims_test.ts and figures_test.ts go over all claims and figures, compute_test.ts over cells",
  "experiments/norms/":
    "claims_test.ts goes over its claims, snapshots_test.ts over its figures, joint/ over its cells",
  "experiments/panigrahi2019/architectures/grid.ts":
    "claims_test.ts judges the records of its cells, noise/grid_test.ts holds the shared lines",
  "experiments/panigrahi2019/architectures/study.ts":
    "claims_test.ts judges the records of its cells",
  "experiments/panigrahi2019/claims/acceptance_claim.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/claims/classes.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/claims/directions.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/claims/large_batches.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/claims/p8.ts": "p8_test.ts judges by it",
  "experiments/panigrahi2019/claims/small_and_late.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/figures/acceptance_by_batch_size.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/acceptance_by_step.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/across_nets.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/cumulant_check.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/direction_families.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/injected_noise.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/mean_w.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/figures/training_curves.ts":
    "figures_test.ts draws it, snapshots_test.ts keeps it",
  "experiments/panigrahi2019/injection/grid.ts": "p6_test.ts judges the records of its cells",
  "experiments/panigrahi2019/injection/record.ts": "p6_test.ts and compute_test.ts read it",
  "experiments/panigrahi2019/injection/study.ts": "p6_test.ts judges the records of its cells",
  "experiments/panigrahi2019/mod.ts": "claims_test.ts judges the paper that it declares",
  "experiments/panigrahi2019/noise/cell_class.ts": "grid_test.ts reads the grid that it makes",
  "experiments/panigrahi2019/noise/measure_checkpoint.ts":
    "compute_test.ts compares what it measures with the settings",
  "experiments/panigrahi2019/noise/net_model.ts":
    "fit_run_test.ts and compute_test.ts train its nets",
  "experiments/panigrahi2019/noise/protocols.ts": "grid_test.ts reads the grid that it makes",
  "experiments/panigrahi2019/noise/test_level.ts": "a number: aggregate_test.ts accepts by it",
  "experiments/panigrahi2019/reading/caveats.ts":
    "claims_test.ts reads the caveats of made-up records",
  "experiments/panigrahi2019/reading/effects.ts":
    "claims_test.ts and two_tests_test.ts judge made-up records by it",
  "experiments/panigrahi2019/reading/places.ts": "the figures' snapshots hold its names",
  "experiments/pnm2021/":
    "claims_test.ts and figures_test.ts go over all claims and figures, cells_test.ts over cells",
  "experiments/safeguard2021/":
    "claims_test.ts and figures_test.ts go over all claims and figures, runs_test.ts over cells",
  "experiments/simsekli2019/":
    "claims_test.ts goes over its claims, wells_test.ts and pooled/ over cells",
  "experiments/ssgmcmc2022/":
    "claims_test.ts and figures_test.ts go over all claims and figures, compute_test.ts over cells",
  "native/setup.ts": "needs pip, a compiler and 0.9 GB: .ci/run sets it up and asks the device",
  "native/prove.ts": "native/setup.ts starts it, and .ci/run that",
  "native/steps/": "steps of native/setup.ts, which .ci/run goes through",
  "src/analysis/columns/chunk_worker.ts":
    "measure_columns_test.ts has columns measured in such workers",
  "src/cli/": "commands: program_test.ts and the tests of single commands run them by their names",
  "src/engines/devices/": "devices_test.ts goes over all devices by their names",
  "src/engines/onnx/emit/": "the tests beside run emitters by the names of their layers and losses",
  "src/engines/onnx/":
    "verify/conformance asks every computation, loss and projection on every device",
  "src/engines/tfjs/":
    "verify/conformance asks every computation, loss and projection on every device",
  "src/nightly/rule/heavy_tails/generate_factor_table.ts":
    "factor_table_test.ts computes points of the table that it wrote again",
  "src/nightly/":
    "run_night_test.ts runs whole nights, bytes/check_sample_test.ts and report/night_page_test.ts their parts",
  "src/runner/worker.ts": "execute_test.ts and kill_test.ts compute in such workers",
  "src/stats/stable/tables/generate_quantile_table.ts":
    "fit_test.ts reads the table that it wrote, through the fits that start from it",
  "tools/browser/": "the check of a report in a browser, a step of .ci/run",
  "tools/house/source.ts": "rules_test.ts reads sources through it",
  "tools/run.ts": "run_task_test.ts starts it",
  "tools/tasks/places.ts": "facts: tasks_test.ts reads them in every task",
  "tools/tasks/run_task.ts": "run_task_test.ts starts it through tools/run.ts",
  "verify/conformance/":
    "the tests beside, and the plan of engines in estimators/, ask through them",
  "verify/estimators/": "plans: suite_test.ts and `verify` run each",
  "verify/faults/": "`verify` plants them; suite_test.ts asks for one in every plan",
  "verify/nightly/":
    "a study that is started by hand; what it simulates with has a test and an example beside it",
  "verify/page/bias_figures.ts": "page_test.ts reads the page that they stand on",
  "verify/properties/": "calibration_test.ts tests it beside the other kinds of check",
  "verify/vectors/": "numbers: suite_test.ts compares estimators with them",
  "verify/verdicts/":
    "checks of the plan in verify/estimators/verdict.ts, which plants faults in the judge",
  "verify/worker.ts": "`verify` runs in such workers",
  "verify/write_verification.ts": "verify_test.ts runs the command that writes with it",
};

/** Files that nobody imports. */
export const STARTED_BY_HAND: Exceptions = {
  "bench/capture/ours.ts": "capture_bench.ts starts it as a process of its own",
  "src/nightly/rule/heavy_tails/generate_factor_table.ts":
    "wrote the table that factor_table.ts reads",
  "src/stats/stable/tables/generate_quantile_table.ts":
    "wrote the table that quantile_table.ts reads",
};
