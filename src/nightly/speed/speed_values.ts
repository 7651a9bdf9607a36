/** Ratios held against those of earlier nights on the same kind of processor. @module */
import type { History } from "../history/history_file.ts";
import type { SpeedValue } from "../history/night_line.ts";
import { SHARES } from "../rule/budget.ts";
import { pastValues } from "../rule/series.ts";
import { testValues } from "../rule/test_values.ts";

/** Id of a timed piece of work's check. */
export const speedCheck = (id: string) => `speed/${id}`;

/** What part 4 reads. */
export interface SpeedOptions {
  readonly night: string;
  /** Platform and model of the processor, and the runtime: nights on others do not count. */
  readonly machine: string;
  readonly engine: string;
  readonly ratios: ReadonlyMap<string, number>;
  readonly history: History;
}

/**
 * The ratios of a night at the first stage. They are compared by their logarithms: times are skewed to the right.
 *
 * @param options ratios, history
 * @returns one per ratio; alarms are yet to be confirmed
 */
export function speedValues(
  { night, machine, engine, ratios, history }: SpeedOptions,
): readonly SpeedValue[] {
  const same = history.nights.filter((one) => one.machine === machine && one.engine === engine);
  const candidates = [...ratios].map(([id, ratio]) => {
    const past = pastValues({ ...history, nights: same }, night, speedCheck(id), (line) => {
      const found = line.speed.find((one) => one.id === id);
      return found &&
        {
          epoch: found.epoch,
          value: Math.log(found.ratio),
          confirmed: found.status === "confirmed",
        };
    });
    const epoch = past.at(-1)?.epoch ?? night;
    const values = past.filter((one) => one.epoch === epoch).map(({ value }) => value);
    return { id, ratio, epoch, value: Math.log(ratio), history: values };
  });
  const stages = testValues(candidates, SHARES.speed);
  return candidates.map(({ id, ratio, epoch }, at): SpeedValue => {
    const stage = stages[at]!;
    return {
      id,
      epoch,
      ratio,
      status: stage.status,
      note: stage.status === "shown" ? stage.note : "",
      band: "band" in stage ? stage.band : null,
      confirmation: null,
    };
  });
}
