/** Whether a claim's value comes from the same code as the values before it. @module */
import type { Baseline } from "../bytes/baseline.ts";
import type { ByteFinding, NightLine, StudyState } from "../history/night_line.ts";
import { PUBLISHED } from "./published_values.ts";

/** What a study's results depend on, without what part 1 found. */
type State = Omit<StudyState, "bytes">;

/** Hash of each recomputed cell of a study, by cell; those without one are left out. */
type Hashes = ReadonlyMap<string, string>;

/** What the cells of the sample gave that belong to a study (paper/study). */
export function hashesOf(
  findings: readonly Pick<ByteFinding, "paper" | "cell" | "hash">[],
  study: string,
): Hashes {
  return new Map(
    findings.flatMap(({ paper, cell, hash }) =>
      hash !== null && `${paper}/${cell.split("/")[0]}` === study ? [[cell, hash]] : []
    ),
  );
}

const equalBytes = (before: Hashes, now: Hashes) =>
  now.size > 0 && [...now].every(([cell, hash]) => before.get(cell) === hash);

/**
 * What a study's results depend on that differs between two nights. Other code or another engine that gives equal bytes on
 * the sample is the same study.
 *
 * @param before its state then, with the sample's hashes
 * @param now its state now, with the sample's hashes
 * @returns words; none where its values can be compared
 */
function stateChanges(
  before: { readonly state: State; readonly hashes: Hashes },
  now: { readonly state: State; readonly hashes: Hashes },
): readonly string[] {
  const differs = (key: "source" | "settings" | "data" | "engine") =>
    before.state[key] !== now.state[key];
  const equal = equalBytes(before.hashes, now.hashes);
  return [
    ...(differs("source") && !equal ? ["code"] : []),
    ...(differs("settings") ? ["settings"] : []),
    ...(differs("data") ? ["data"] : []),
    ...(differs("engine") && !equal ? ["engine"] : []),
  ];
}

/** What an epoch is found from. */
export interface EpochInputs {
  readonly night: string;
  /** paper/study of the studies that the claim reads. */
  readonly studies: readonly string[];
  /** All states of this night. */
  readonly states: Readonly<Record<string, State>>;
  readonly bytes: readonly ByteFinding[];
  /** The last earlier night that has a value, with the epoch that it counts to. */
  readonly last?: { readonly line: Pick<NightLine, "studies" | "bytes">; readonly epoch: string };
  readonly baseline: Baseline | null;
}

/** Where a claim's value belongs. */
export interface Epoch {
  readonly epoch: string;
  /** What changed since the value before. */
  readonly changed: readonly string[];
}

/**
 * The epoch of a claim's value: that of the last night, or of the published seeds, where nothing that the value depends on
 * has changed; else this night's, with what changed. Where part 1 did not look at a changed study, no new epoch begins: the
 * values before are then all that guards it, and what changed is named.
 *
 * @param inputs states now and then
 */
export function epochOf(
  { night, studies, states, bytes, last, baseline }: EpochInputs,
): Epoch {
  const then = (study: string) => {
    if (last) {
      const state = last.line.studies[study];
      return state && { state, hashes: hashesOf(last.line.bytes, study) };
    }
    const state = baseline?.published?.studies.includes(study) ? baseline.states[study] : undefined;
    return state && { state, hashes: hashesOf(baseline!.cells, study) };
  };
  let begins = false;
  const changed = studies.flatMap((study) => {
    const before = then(study);
    const state = states[study];
    // A study that has no cells at this scale changes nothing.
    if (before === undefined && state === undefined) return [];
    if (before === undefined || state === undefined) {
      begins = true;
      return [`${study}: new`];
    }
    const hashes = hashesOf(bytes, study);
    const words = stateChanges(before, { state, hashes });
    if (words.length > 0 && hashes.size > 0) begins = true;
    return words.length === 0 ? [] : [`${study}: ${words.join(", ")}`];
  });
  return { epoch: begins ? night : last?.epoch ?? PUBLISHED, changed };
}
