/** Cuts a stream of text into lines. @module */
/**
 * Cuts text into lines.
 *
 * @example
 * ```ts
 * import { TextLineStream } from "./text_lines.ts";
 * import assert from "node:assert/strict";
 *
 * const lines = ReadableStream.from(["a\nb", "c\n", "d"]).pipeThrough(new TextLineStream());
 * assert.deepEqual(await Array.fromAsync(lines), ["a", "bc", "d"]);
 * ```
 */
export class TextLineStream extends TransformStream<string, string> {
  constructor() {
    let rest = "";
    super({
      transform(chunk, controller) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop()!;
        for (const line of lines) controller.enqueue(line);
      },
      flush(controller) {
        if (rest) controller.enqueue(rest);
      },
    });
  }
}
