/** The cells of images, by data set and net. @module */
import type { Records } from "../../../src/records/records.ts";
import type { ImagesResult, SamplerMeasures } from "../images/record.ts";
import { images } from "../images/study.ts";

/** All seeds of one problem. */
export interface ImageRuns {
  /** E.g. `mnist`, `cifar-10, resnet-20`. */
  readonly name: string;
  readonly results: readonly ImagesResult[];
  /** Samplers in their order, each with what every seed measured. */
  readonly samplers: ReadonlyMap<string, readonly SamplerMeasures[]>;
}

/** Every problem that has records, the released rule beside SGLD's own. */
export function imageRuns(records: Records): readonly ImageRuns[] {
  const groups = Map.groupBy(
    records.of(images),
    ({ cell: { settings: { data, net, rule } } }) =>
      [
        data.id,
        ...(net === "784-10-10" ? [] : [net]),
        ...(rule.kind === "sgld" ? [] : ["released pSGLD"]),
      ].join(", "),
  );
  return [...groups].map(([name, rows]) => {
    const results = rows.map(({ result }) => result);
    const samplers = Map.groupBy(results.flatMap((one) => one.samplers), (one) => one.name);
    return { name, results, samplers };
  });
}
