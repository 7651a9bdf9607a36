/** Progress as one line that is renewed. @module */
import type { CliContext } from "./context.ts";

/** Milliseconds between two lines: on a terminal, where they replace one another, and elsewhere. */
const INTERVAL = { terminal: 200, log: 15_000 } as const;

/** Shows what was said last. */
export interface LatestLine {
  show(line: string): void;
  /** Ends the renewal and clears the line. */
  end(): void;
}

/**
 * Starts showing. What comes faster than it can be read is not shown, but the last word always is: long work that reports only
 * its beginning is seen by name while it lasts.
 *
 * @param context where to
 */
export function latestLine({ terminal, stderr }: CliContext): LatestLine {
  const interval = terminal ? INTERVAL.terminal : INTERVAL.log;
  let shown = performance.now();
  let waiting: string | undefined;
  const flush = () => {
    if (waiting === undefined) return;
    stderr(terminal ? `\r\x1b[2K${waiting}` : `${waiting}\n`);
    shown = performance.now();
    waiting = undefined;
  };
  const timer = setInterval(flush, interval);
  return {
    show(line) {
      waiting = line;
      // Work in this thread leaves the timer no time.
      if (performance.now() - shown >= interval) flush();
    },
    end() {
      clearInterval(timer);
      if (terminal) stderr("\r\x1b[2K");
    },
  };
}
