/** Runs part 4, with the confirmation of its alarms. @module */
import { planNight } from "../cells/cell_plan.ts";
import { sampleCells } from "../cells/night_cells.ts";
import type { SpeedValue } from "../history/night_line.ts";
import type { NightOptions } from "../night_options.ts";
import { confirmAlarm } from "../rule/test_values.ts";
import { cellWork } from "./cell_work.ts";
import { speedCheck, speedValues } from "./speed_values.ts";
import { timeRatios } from "./time_ratios.ts";
import { timedWork } from "./timed_work.ts";

/** Rounds over all work. */
const ROUNDS = 11;

/**
 * Times the work, and times it again where a ratio left its band.
 *
 * @param options of the night
 */
export async function runSpeed(options: NightOptions): Promise<readonly SpeedValue[]> {
  const { papers, world, night, here, history, now, say, wanted } = options;
  say("timing");
  const engine = await options.openEngine();
  const kernels = await timedWork(engine);
  const cells = cellWork(await planNight(sampleCells(papers), world));
  try {
    const work = [...kernels.work, ...cells.work].filter(({ id }) => wanted(speedCheck(id)));
    const time = () => timeRatios(work, { rounds: ROUNDS, now });
    const ratios = await time();
    const { id, version } = world.engine;
    const values = speedValues({
      night,
      machine: here.machine,
      engine: `${id} ${version}`,
      ratios,
      history,
    });
    if (values.every(({ status }) => status !== "alarm")) return values;
    say("timing again: a ratio left its band");
    const again = await time();
    return values.map((value) => {
      if (value.status !== "alarm" || value.band === null) return value;
      const second = again.get(value.id)!;
      return {
        ...value,
        status: confirmAlarm(value.band, Math.log(value.ratio), Math.log(second)),
        confirmation: second,
      };
    });
  } finally {
    cells.dispose();
    await kernels.dispose();
    await engine.dispose();
  }
}
