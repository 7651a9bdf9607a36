/** Runs a program for the setup with a time limit, and keeps the line of its output that tells most. @module */
/** How a program ended. */
export interface Ended {
  readonly success: boolean;
  /** Whether there is no such program. */
  readonly missing: boolean;
  /** The line of its output that tells most, for messages. */
  readonly lastLine: string;
  /** All that it wrote to stdout. */
  readonly stdout: string;
}

/**
 * Runs a program and waits for it.
 *
 * @param seconds it is ended after this time
 */
export async function command(
  program: string,
  args: readonly string[],
  { cwd, seconds }: { cwd?: string; seconds?: number } = {},
): Promise<Ended> {
  try {
    const { success, stdout, stderr } = await new Deno.Command(program, {
      args: [...args],
      ...cwd !== undefined && { cwd },
      ...seconds !== undefined && { signal: AbortSignal.timeout(1000 * seconds) },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).output();
    const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    const lines = `${out}\n${err}`.split("\n").map((line) => line.trim()).filter(Boolean);
    return { success, missing: false, lastLine: telling(lines), stdout: out! };
  } catch (error) {
    // A program that was not there when the permissions were given is not allowed either.
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotCapable) {
      return { success: false, missing: true, lastLine: `there is no ${program}`, stdout: "" };
    }
    throw error;
  }
}

/** The line that says what went wrong: the first that names an error, or simply the last. */
function telling(lines: readonly string[]): string {
  const named = lines.find((line) => /\b(E[A-Z]{5,}|\w*Error:)|\berror:/.test(line));
  return named ?? lines.at(-1) ?? "it said nothing";
}
