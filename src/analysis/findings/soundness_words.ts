/** Whether the file is sound, in words: what is said before anything else. @module */
import type { Ties, TiesKind } from "../columns/ties.ts";
import type { AnalysisSummary } from "../schema.ts";
import { capital, counted, ofColumns, three } from "./format.ts";

type Summary = Omit<AnalysisSummary, "findings">;

/** A norm beyond so many of the median row is worth a sentence. */
const LARGE = 100;

function rows({ minibatches, soundness, batchSize }: Summary): string[] {
  const { zero, zeroFrom, zeroAtEnd, repeated, firstRepeated, largest } = soundness.rows;
  const all = counted(minibatches, "minibatch");
  const words: string[] = [];
  if (soundness.zeroRows) {
    const are = zero === 1 ? "is" : "are";
    words.push(
      zeroFrom === null
        ? `${zero} of ${all} ${are} zero throughout, which a gradient is not: leave them out, noise[noise.any(axis=1)].`
        : `${zero} of ${all} ${are} zero throughout, ${
          zeroAtEnd === zero ? "all" : zeroAtEnd
        } of them from row ${zeroFrom} to the end: an unfinished file? Keep noise[:${zeroFrom}].`,
    );
  }
  if (firstRepeated !== null && soundness.repeatedRows) {
    const [row, of] = firstRepeated;
    const example = `row ${row} is row ${of} again`;
    words.push(
      batchSize === 1
        ? `${repeated} of ${all} repeat an earlier one (${example}), as single examples drawn with replacement do.`
        : `${repeated} of ${all} ${
          repeated === 1 ? "repeats" : "repeat"
        } an earlier one (${example}), which continuous noise ` +
          "never does: a part that was written twice? Leave them out, np.unique(noise, axis=0); single examples are --batch-size 1.",
    );
  }
  if (largest !== null && largest.ratio >= LARGE) {
    words.push(
      `The norm of row ${largest.row} is ${
        three(largest.ratio)
      } times the median one: a loss spike, a damaged row, or a very ` +
        "long tail. What follows rests on such rows.",
    );
  }
  return words;
}

type Words = readonly [what: string, numbers: string];

const TIES: Readonly<Record<TiesKind, (example: Ties) => Words>> = {
  few: ({ distinct, value }) => ["few different values", `${distinct}, most often ${three(value)}`],
  rounded: ({ distinct, step }) => [
    "rounded values",
    `${distinct} different ones, ${three(step)} apart or more`,
  ],
  clipped: ({ value, count }) => ["clipped values", `${count} are exactly ${three(value)}`],
  atom: ({ value, count }) => ["one value too often", `${count} are exactly ${three(value)}`],
};

function columns({ soundness, overview, constantColumns }: Summary): string[] {
  const { ties, counting, constantButRounding, nonFinite } = soundness.columns;
  const words: string[] = [];
  for (const [kind, { count, first, example }] of Object.entries(ties)) {
    if (count === 0 || example === null) continue;
    // Rows of zeros are an atom of every column.
    if (soundness.zeroRows && example.value === 0) continue;
    const where = overview.columns === 1 ? "" : `column ${first}: `;
    const [what, numbers] = TIES[kind as TiesKind](example);
    words.push(
      `${capital(ofColumns(count, overview.columns))} ${
        count === 1 ? "holds" : "hold"
      } ${what} (${where}${numbers}): tests of continuous laws deny such values for that alone, so ${
        count === 1 ? "it is" : "they are"
      } not judged.`,
    );
  }
  if (counting.count > 0) {
    words.push(
      `Column ${counting.first} counts the rows, as an index does, and is not judged; --columns leaves it out.`,
    );
  }
  if (constantColumns.length > 0) {
    const total = constantColumns.length + overview.columns;
    const rounding = constantButRounding.length === 0
      ? ""
      : `, ${constantButRounding.length} of them but for rounding (column ${
        constantButRounding[0]
      })`;
    words.push(
      `${constantColumns.length} of ${
        counted(total, "column")
      } are constant (dead units, say)${rounding} and were left out.`,
    );
  }
  if (nonFinite.length > 0) {
    words.push(
      `Column ${
        nonFinite.slice(0, 5).join(", ")
      } has NaN or infinities in half the minibatches or more; without it more of them could be used (--columns).`,
    );
  }
  return words;
}

/**
 * Says whether rows and columns are what noise can be.
 *
 * @param summary everything but the findings
 *
 * @example
 * ```ts
 * import { soundnessWords } from "./soundness_words.ts";
 * import { madeUpAnalysis } from "../page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const { summary } = madeUpAnalysis();
 * assert.deepEqual(soundnessWords(summary), []);
 * const [line] = soundnessWords({ ...summary, droppedMinibatches: 2 });
 * assert.equal(line, "2 minibatches with NaN or infinite values were left out.");
 * ```
 */
export function soundnessWords(summary: Summary): string[] {
  const { droppedMinibatches, soundness } = summary;
  const dropped = droppedMinibatches === 0 ? [] : [
    `${counted(droppedMinibatches, "minibatch")} with NaN or infinite values ${
      droppedMinibatches === 1 ? "was" : "were"
    } left out.`,
  ];
  const nothing = "nothing is said of Gaussianity, tails and scales.";
  const verdict = soundness.sound
    ? []
    : soundness.zeroRows || (soundness.repeatedRows && summary.batchSize !== 1)
    ? [`Until this is mended ${nothing}`]
    : [`No column can be judged: ${nothing}`];
  return [...rows(summary), ...columns(summary), ...dropped, ...verdict];
}
