/** All that the report is written from. It reads records and verdicts, and runs nothing. @module */
import type { SequentialRecord } from "../claims/sequential/sequential_record.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { CellTiming } from "../runner/cell_timing.ts";
import type { Paper } from "../claims/paper.ts";
import type { MissingCell } from "../records/records.ts";
import type { Cost } from "../runner/cost_of.ts";
import type { Provenance } from "../runner/provenance.ts";
import type { RunSummary } from "../runner/run_summary.ts";
import type { Figure } from "../records/figure.ts";
import type { Argument } from "./argument.ts";

/** One experiment with what the run found. */
export interface ReportedExperiment {
  readonly experiment: Paper;
  /** In the order of `experiment.claims`; only the selected claims. */
  readonly verdicts: readonly Verdict[];
  readonly figures: readonly Figure[];
  /** What the cells that a claim reads cost, by the claim's id. */
  readonly costs: ReadonlyMap<string, Cost>;
}

/** The same records judged again as on a machine that lacks some of the data. */
export interface SecondReading {
  /** The data sets left out. */
  readonly without: readonly string[];
  /** The papers whose cells read one of them; without figures. */
  readonly experiments: readonly ReportedExperiment[];
}

/** Input of `writeReport`. */
export interface ReportInput {
  readonly experiments: readonly ReportedExperiment[];
  readonly provenance: Provenance;
  /** The exact command of the run, e.g. `deno task reproduce --profile laptop`. */
  readonly command: string;
  /** Cells without a record, and why. */
  readonly missing: readonly MissingCell[];
  /** One entry per selected cell. */
  readonly cellTimings: readonly CellTiming[];
  readonly runSummary: RunSummary;
  /** What the papers together say; the front page shows it where it is given. */
  readonly argument?: Argument;
  /** Where the run read data that a bare machine does not have: its verdicts without them. */
  readonly secondReading?: SecondReading;
  /** How the claims came out on several replications, where the run judged more than one: that of the report first. */
  readonly replications?: readonly JudgedReplication[];
  /** Every look of a group-sequential run. */
  readonly sequential?: SequentialRecord;
}

/** The claims on seeds of their own. */
export interface JudgedReplication {
  /** As `--seed` names it. */
  readonly seedOffset: number;
  readonly verdicts: readonly Verdict[];
}
