/**
 * The proof of the nights' rule, as far as it is too long for a test: 20,000 simulated nights of unchanged code, and how many
 * nights planted faults take where part 1 is off. Prints tables for docs/nightly.md.
 *
 *     deno run -A verify/nightly/study.ts [NIGHTS]
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { experiments } from "../../experiments/mod.ts";
import { labels } from "../../experiments/pnm2021/labels/study.ts";
import { markdownTable } from "../../src/base/markdown_table.ts";
import { SHARES } from "../../src/nightly/rule/budget.ts";
import { stream } from "../../src/random/stream.ts";
import { ClaimsFile } from "../../src/report/files/claims_schema.ts";
import { engineIdentity } from "../../src/runner/engine_identity.ts";
import { hasherFor } from "../../src/runner/project_hasher.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import { recordedSpreads } from "./recorded_spread.ts";
import { shiftedClaims } from "./shifted_claims.ts";
import { detectionNight, falseAlarms, normalNights, t5Nights } from "./simulated_nights.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const NIGHTS = Number(Deno.args[0] ?? 20_000);
const HISTORIES = [20, 40, 100];
/** Regressions that are simulated for a claim, and nights that each is waited for. */
const REGRESSIONS = 200;
const MOST = 100;

const claimsText = Deno.readTextFileSync(`${ROOT}reports/published/claims.json`);
const spreads = recordedSpreads(ClaimsFile.parse(JSON.parse(claimsText)));
const tested = spreads.length;

/** A rate in a few digits. */
const rate = (value: number) => value.toExponential(1);

function falseAlarmTable(): string {
  const laws = [["normal", normalNights], ["t₅", t5Nights]] as const;
  const rows = laws.flatMap(([name, law]) =>
    HISTORIES.map((history) => {
      const source = stream("nightly", "aa", name, history);
      const { failed } = falseAlarms({ law, history, tested, nights: NIGHTS, stream: source });
      const [lower, upper] = clopperPearson(failed, NIGHTS, 0.99);
      return [
        name,
        `${history}`,
        `${failed}`,
        rate(failed / NIGHTS),
        `${rate(lower)} … ${rate(upper)}`,
        rate(SHARES.fresh),
      ];
    })
  );
  const head = ["law", "h", "failed nights", "rate", "99 % interval", "stated"];
  return markdownTable(head, rows, ["left", "right", "right", "right", "right", "right"]);
}

/** Median night on which shifts in standard deviations are found. */
function delay(shift: number, name: string): string {
  const nights = Array.from({ length: REGRESSIONS }, (_, at) =>
    detectionNight({
      shift,
      history: 20,
      tested,
      most: MOST,
      law: normalNights,
      stream: stream("nightly", "delay", name, at),
    })).sort((a, b) => a - b);
  const median = nights[REGRESSIONS >> 1]!;
  return Number.isFinite(median) ? `night ${median}` : `not within ${MOST} nights`;
}

/** The claims that an estimator that is 1 % too large moves most. */
function onePercentTable(): string {
  const shifts = spreads.map(({ paper, claim, mean, sd }) => ({
    name: `${paper}/${claim}`,
    shift: Math.abs(0.01 * mean / sd),
  })).sort((a, b) => b.shift - a.shift);
  const rows = [...shifts.slice(0, 6), shifts[shifts.length >> 1]!].map(({ name, shift }) => [
    name,
    shift.toPrecision(2),
    delay(shift, name),
  ]);
  return markdownTable(["claim, off by 1 %", "shift, sd", "found (median)"], rows);
}

async function learningRateTable(): Promise<string> {
  const claims = experiments.find(({ id }) => id === "pnm2021")!.claims
    .filter(({ reads }) => reads.includes(labels));
  const found = await shiftedClaims({
    study: labels,
    fault: import.meta.resolve("./faults/faster_learning.ts"),
    claims,
    seeds: Array.from({ length: 8 }, (_, at) => 980_000 + at),
    workers: 2,
    world: {
      engine: engineIdentity("cpu", ROOT),
      hasher: hasherFor(ROOT),
      store: `${ROOT}.sgn/store`,
      datasetChecksum: () => Promise.reject(new Error("the study reads no data")),
    },
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows = found.filter(({ right }) => right.length > 1).map(({ claim, right, wrong }) => {
    const centre = mean(right);
    const squares = right.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const shift = Math.abs(mean(wrong) - centre) / Math.sqrt(squares / (right.length - 1));
    return [claim, shift.toPrecision(2), delay(shift, claim)];
  });
  return markdownTable(["claim, learning rate + 5 %", "shift, sd", "found (median)"], rows);
}

if (import.meta.main) {
  console.log(`${tested} claims, ${NIGHTS} nights\n\n${falseAlarmTable()}\n`);
  console.log(`${onePercentTable()}\n`);
  console.log(await learningRateTable());
  const slower = [0.01, 0.02, 0.03, 0.05].map((sd) => [
    `${100 * sd} %`,
    (Math.log(1.2) / sd).toPrecision(2),
    delay(Math.log(1.2) / sd, `speed ${sd}`),
  ]);
  console.log(
    `\n${markdownTable(["kernel + 20 %, sd of its ratio", "shift, sd", "found"], slower)}`,
  );
}
