/** Recomputes verdicts from a published `claims.json` alone, and says where it disagrees. @module */
import { tCdf, tQuantile } from "../../src/stats/special/student.ts";
import type { ClaimsFile } from "../../src/report/files/claims_schema.ts";

type Entry = ClaimsFile["claims"][number];
type Row = Entry["rows"][number];

/** Family-wise error rate. */
const ALPHA = 0.05;

/** The rule as its words state it. */
interface Rule {
  readonly lower: number;
  readonly upper: number;
  readonly seeds: number;
}

/** Reads `mean θ > −0.05 over at least 8 seeds`; nothing where it is another kind of rule. */
function ruleOf({ kind, words }: Entry["rule"]): Rule | undefined {
  if (!kind.includes("mean-in-region")) return undefined;
  const plain = words.replaceAll("−", "-");
  const seeds = Number(plain.match(/at least (\d+) seeds/)![1]);
  const between = plain.match(/^(\S+) < mean θ < (\S+) over/);
  if (between) return { lower: Number(between[1]), upper: Number(between[2]), seeds };
  const [, sign, bound] = plain.match(/^mean θ ([<>]) (\S+) over/)!;
  return sign === ">"
    ? { lower: Number(bound), upper: Infinity, seeds }
    : { lower: -Infinity, upper: Number(bound), seeds };
}

/** Mean, 95 % interval, p for and p against of effects by seed. */
function judged(values: readonly number[], { lower, upper }: Rule, method: string) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const error = sd / Math.sqrt(n);
  const half = tQuantile(0.975, n - 1) * error;
  const above = (bound: number) =>
    method === "sign" ? signTail(values, bound, 1) : tCdf((bound - mean) / error, n - 1);
  const below = (bound: number) =>
    method === "sign" ? signTail(values, bound, -1) : tCdf((mean - bound) / error, n - 1);
  const [pFor, pAgainst] = upper === Infinity
    ? [above(lower), below(lower)]
    : lower === -Infinity
    ? [below(upper), above(upper)]
    : [
      Math.max(above(lower), below(upper)),
      Math.min(1, 2 * Math.min(below(lower), above(upper))),
    ];
  return { mean, interval: [mean - half, mean + half] as const, pFor, pAgainst };
}

/** Exact sign test without the ties: P(at least so many on the side | ½). */
function signTail(values: readonly number[], bound: number, side: 1 | -1): number {
  const off = values.map((value) => side * (value - bound)).filter((value) => value !== 0);
  const n = off.length;
  const hits = off.filter((value) => value > 0).length;
  let term = 2 ** -n;
  let tail = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= hits) tail += term;
    term = term * (n - k) / (k + 1);
  }
  return Math.min(1, tail);
}

/** Equal up to rounding. */
const alike = (a: number | null | undefined, b: number) =>
  typeof a === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) &&
  // Small p-values by their ratio.
  (b <= 0 || Math.abs(a / b - 1) < 1e-6);

/** p-values of a claim from its rows; nothing where its rule is of another kind. */
function claimP(entry: Entry, complain: (what: string) => void) {
  const rule = ruleOf(entry.rule);
  if (rule === undefined) return undefined;
  const rows = entry.rows.map((row) => rowP(row, rule, complain));
  const tests = Map.groupBy(entry.rows, (row) => row.class ?? "");
  if (new Set([...tests.values()].map((own) => own.length)).size > 1) {
    complain("its classes have different numbers of tests");
  }
  const inadmissible = new Set(
    (entry.classes ?? []).flatMap((one) => one.inadmissible === undefined ? [] : one.name),
  );
  const counted = rows.filter(({ row }) => !inadmissible.has(row.class ?? ""));
  const undecided = rows.length === 0 || entry.reason.startsWith("inadmissible: ") ||
    counted.some(({ row }) => row.replicates < rule.seeds) ||
    (entry.pFor === 1 && entry.pAgainst === 1 && /seeds are needed|no effect/.test(entry.reason));
  if (undecided) return { pFor: 1, pAgainst: 1, classes: [] };
  const classes = [...Map.groupBy(counted, ({ row }) => row.class ?? "")].map(([name, own]) => ({
    name,
    // Tests of one class must agree, for and against.
    pFor: Math.max(...own.map((one) => one.pFor)),
    pAgainst: Math.max(...own.map((one) => one.pAgainst)),
  }));
  const count = classes.length + inadmissible.size;
  return {
    pFor: inadmissible.size > 0 ? 1 : Math.max(...classes.map((one) => one.pFor)),
    pAgainst: Math.min(1, count * Math.min(1, ...classes.map((one) => one.pAgainst))),
    classes: classes.map((one) => ({ ...one, count })),
  };
}

function rowP(row: Row, rule: Rule, complain: (what: string) => void) {
  const values = (row.values ?? []).flatMap(({ value }) => value ?? []);
  if (values.length !== row.replicates) complain(`${row.name}: ${values.length} values`);
  if (values.length < 2) return { row, pFor: 1, pAgainst: 1 };
  const { mean, interval, pFor, pAgainst } = judged(values, rule, row.method);
  if (!alike(row.value, mean)) complain(`${row.name}: mean ${row.value}, recomputed ${mean}`);
  interval.forEach((end, i) => {
    if (!alike(row.interval?.[i], end)) {
      complain(`${row.name}: interval end ${i}, recomputed ${end}`);
    }
  });
  if (!alike(row.pFor, pFor)) complain(`${row.name}: p for ${row.pFor}, recomputed ${pFor}`);
  if (!alike(row.pAgainst, pAgainst)) {
    complain(`${row.name}: p against ${row.pAgainst}, recomputed ${pAgainst}`);
  }
  return { row, pFor, pAgainst };
}

/** Holm's adjusted p-values; places without a claim count as 1. */
function holm(pValues: readonly number[], size: number): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted: number[] = [];
  let running = 0;
  order.forEach(({ p, index }, turn) => {
    running = Math.max(running, Math.min(1, (size - turn) * p));
    adjusted[index] = running;
  });
  return adjusted;
}

/** The level that Holm leaves each place: α over the places that were left when its turn came. */
function levels(pValues: readonly number[], size: number): readonly number[] {
  const significant = holm(pValues, size).filter((p) => p < ALPHA).length;
  return pValues.map((p, index) => {
    const before = pValues.filter((other, at) => other < p || (other === p && at < index)).length;
    return ALPHA / (size - Math.min(before, significant));
  });
}

/** A class, its p-values, and how many classes the claim has. */
interface ClassP {
  readonly name: string;
  readonly pFor: number;
  readonly pAgainst: number;
  readonly count: number;
}

/** Complains where the outcome of a class is not that of its p-values at the claim's levels. */
function checkClasses(
  entry: Entry,
  classes: readonly ClassP[],
  [levelFor, levelAgainst]: readonly [number, number],
  complain: (what: string) => void,
): void {
  for (const { name, pFor, pAgainst, count } of classes) {
    const given = (entry.classes ?? []).find((one) => one.name === name);
    if (given === undefined) continue;
    const outcome = pFor < levelFor
      ? "reproduced"
      : count * pAgainst < levelAgainst
      ? "contradicted"
      : "inconclusive";
    if (given.outcome !== outcome) complain(`${name} ${given.outcome}, recomputed ${outcome}`);
  }
}

/** No number of seeds where the mean lies at the margin. */
function checkOutlook({ seedsToDecide, reason }: Entry, complain: (what: string) => void): void {
  if (seedsToDecide === undefined) return;
  if (!reason.includes(`about ${seedsToDecide} seeds would decide`)) {
    complain(`${seedsToDecide} seeds to decide, which its reason does not say`);
  }
}

function outcomeOf(pFor: number, pAgainst: number): Entry["outcome"] {
  if (pFor < ALPHA) return "reproduced";
  return pAgainst < ALPHA ? "contradicted" : "inconclusive";
}

/**
 * Every θ mean, interval, p-value, Holm step and outcome again, from the effects by seed, the words of the rules and the
 * sizes of the families that the file holds.
 *
 * @returns one line for every number that differs; rules that are no means in regions give their p-values to Holm as they
 * stand
 */
export function disagreements({ claims }: ClaimsFile): readonly string[] {
  const found: string[] = [];
  const families = Map.groupBy(claims, ({ paper, family }) => `${paper} ${family.key}`);
  for (const members of families.values()) {
    const complainOf = ({ paper, id }: Entry) => (what: string) =>
      found.push(`${paper} ${id}: ${what}`);
    const own = members.map((entry) =>
      claimP(entry, complainOf(entry)) ??
        { pFor: entry.pFor, pAgainst: entry.pAgainst, classes: [] }
    );
    own.forEach(({ pFor, pAgainst }, index) => {
      const entry = members[index]!;
      if (!alike(entry.pFor, pFor)) complainOf(entry)(`p for ${entry.pFor}, recomputed ${pFor}`);
      if (!alike(entry.pAgainst, pAgainst)) {
        complainOf(entry)(`p against ${entry.pAgainst}, recomputed ${pAgainst}`);
      }
    });
    const size = members[0]!.family.size;
    const adjustedFor = holm(own.map(({ pFor }) => pFor), size);
    const adjustedAgainst = holm(own.map(({ pAgainst }) => pAgainst), size);
    const levelsFor = levels(own.map(({ pFor }) => pFor), size);
    const levelsAgainst = levels(own.map(({ pAgainst }) => pAgainst), size);
    members.forEach((entry, index) => {
      const complain = complainOf(entry);
      if (entry.family.size !== size) complain(`family of ${entry.family.size}, elsewhere ${size}`);
      const [f, a] = [adjustedFor[index]!, adjustedAgainst[index]!];
      if (!alike(entry.adjustedFor, f)) {
        complain(`adjusted p for ${entry.adjustedFor}, recomputed ${f}`);
      }
      if (!alike(entry.adjustedAgainst, a)) {
        complain(`adjusted p against ${entry.adjustedAgainst}, recomputed ${a}`);
      }
      const level = [levelsFor[index]!, levelsAgainst[index]!] as const;
      checkClasses(entry, own[index]!.classes, level, complain);
      checkOutlook(entry, complain);
      const outcome = outcomeOf(f, a);
      const same = entry.outcome === outcome || entry.outcome === "not-run" ||
        (entry.outcome === "inconclusive" &&
          /calibration; run deno task verify|has no calibration|^reported only/.test(entry.reason));
      if (!same) complain(`outcome ${entry.outcome}, recomputed ${outcome}`);
    });
  }
  return found;
}
