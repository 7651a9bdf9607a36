/** A Python process that is asked line by line, in JSON: the peers that we are timed against. @module */
import { fileURLToPath } from "node:url";
import { TextLineStream } from "./text_lines.ts";

/** The interpreter that runs the peers: `$PYTHON`, or `python3`. It needs numpy, scipy and torch. */
export const python = Deno.env.get("PYTHON") ?? "python3";

/** A peer that answers one line of JSON with one line of JSON, so that measurements can take turns. */
export class PythonPeer {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: ReadableStreamDefaultReader<string>;

  /** @param script name of a file in `bench/peers/` */
  constructor(script: string, ...options: string[]) {
    const path = fileURLToPath(new URL(`../peers/${script}`, import.meta.url));
    this.#process = new Deno.Command(python, {
      args: [path, ...options],
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    this.#lines = this.#process.stdout.pipeThrough(new TextDecoderStream())
      .pipeThrough(new TextLineStream()).getReader();
  }

  /** Sends a line that has no answer. */
  async write(request: unknown): Promise<void> {
    await this.#writer.write(new TextEncoder().encode(`${JSON.stringify(request)}\n`));
  }

  /** Sends a request and waits for the answer. */
  async ask<Answer>(request: unknown): Promise<Answer> {
    await this.write(request);
    const { value, done } = await this.#lines.read();
    if (done) throw new Error(`the peer ended; does ${python} have numpy, scipy and torch?`);
    return JSON.parse(value);
  }

  /** Ends the peer. */
  async close(): Promise<void> {
    await this.#writer.close();
    await this.#process.status;
  }
}
