/** S4: does α̂ depend on data set and loss? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { POOLED, pooledSizes } from "../reading/estimators.ts";
import { classEffects, mean, type Run, runsOf } from "../reading/runs.ts";
import { settings, type SettingsResult, type SettingsSettings } from "../settings/study.ts";
import {
  above,
  below,
  type ByClass,
  type ClassClaim,
  classClaim,
  UNIT,
  within,
} from "./class_claim.ts";

type SettingRun = Run<SettingsSettings, SettingsResult>;
type Loss = SettingsSettings["loss"];

/** The sets that every machine has: the contrasts are made on them. */
const CORE = ["mnist", "glyphs", "mixture"] as const;

const a = ({ result }: SettingRun) => result.pooled.inverse;
const excess = ({ result }: SettingRun) => result.pooled.inverse - result.surrogate;

/** A seed's value on a core set with a loss; not a number where it is missing. */
function at(
  runs: readonly SettingRun[],
  set: string,
  loss: Loss,
  read: (run: SettingRun) => number,
): number {
  const found = runs.find((run) => run.settings.data.id === set && run.settings.loss === loss);
  return found === undefined ? NaN : read(found);
}

const byNet = ({ settings: { net } }: SettingRun) => net.name;

type Words = Pick<ClassClaim, "id" | "statement" | "source" | "effect" | "region">;

function settingClaim(
  words: Words,
  effects: (runs: readonly SettingRun[]) => ByClass,
): Claim<ByClass> {
  return classClaim({
    ...words,
    axis: "dimension-wise",
    seeds: 10,
    reads: [settings],
    estimators: [POOLED],
    afterTraining: true,
    find(records) {
      const runs = runsOf(records, settings);
      return {
        effects: effects(runs),
        evidence: evidenceByRun("a", runs, a),
        caveats: missingLines(records.missing(settings)),
        sampleSizes: pooledSizes(runs.map(({ result }) => result.pooled)),
      };
    },
  });
}

/** S4: below 2 everywhere. */
export const s4 = settingClaim({
  id: "S4",
  statement: "The released α̂ is below 2 for every data set and loss.",
  source: "abstract: in all settings",
  effect: "θ = α̂ after 300 steps, for every data set and loss",
  region: below(1.9),
}, (runs) => classEffects(runs, ([run]) => 1 / a(run!)));

/** S4d: it depends on the data set. */
export const s4d = settingClaim({
  id: "S4d",
  statement: "The released α̂ depends on the data set.",
  source: "the released code varies it",
  effect: "θ = range of a over mnist, glyphs and mixture, cross-entropy",
  region: above(UNIT),
}, (runs) =>
  classEffects(runs, (own) => {
    const values = CORE.map((set) => at(own, set, "cross-entropy", a));
    return Math.max(...values) - Math.min(...values);
  }, byNet));

/** S4l: it depends on the loss. */
export const s4l = settingClaim({
  id: "S4l",
  statement: "The released α̂ depends on the loss.",
  source: "the released code varies it",
  effect: "θ = mean over mnist, glyphs and mixture of |a with linear hinge − a with cross-entropy|",
  region: above(UNIT),
}, (runs) =>
  classEffects(
    runs,
    (own) =>
      mean(
        CORE.map((set) =>
          Math.abs(at(own, set, "linear-hinge", a) - at(own, set, "cross-entropy", a))
        ),
      ),
    byNet,
  ));

const LOSSES = ["cross-entropy", "linear-hinge"] as const;

/** δ of a set minus δ of mnist, mean over the losses. */
const fromMnist = (runs: readonly SettingRun[], set: string) =>
  mean(LOSSES.map((loss) => at(runs, set, loss, excess) - at(runs, "mnist", loss, excess)));

const CONTRASTS: readonly (readonly [string, (runs: readonly SettingRun[]) => number])[] = [
  [
    "linear hinge − cross-entropy",
    (runs) =>
      mean(
        CORE.map((set) =>
          at(runs, set, "linear-hinge", excess) - at(runs, set, "cross-entropy", excess)
        ),
      ),
  ],
  ["glyphs − mnist", (runs) => fromMnist(runs, "glyphs")],
  ["mixture − mnist", (runs) => fromMnist(runs, "mixture")],
];

/** S4c: beside its surrogate it depends on neither. */
export const s4c = settingClaim({
  id: "S4c",
  statement: "Beside its surrogate, the released α̂ depends on neither data set nor loss.",
  source: "derived",
  effect:
    "θ = differences of δ = a − a_s: between the losses (mean over the sets), and of glyphs and of mixture to mnist (mean over the losses)",
  region: within(UNIT),
}, (runs) =>
  CONTRASTS.flatMap(([name, contrast]) => {
    const nets = classEffects(runs, contrast, byNet);
    return nets.map(({ name: net, effects }) => ({
      name: nets.length > 1 ? `${name}, ${net}` : name,
      effects,
    }));
  }));
