/** Setup step: looks for the compiler, pip and room on the disk before anything is downloaded. @module */
import { statfsSync } from "node:fs";
import { UserError } from "../../src/base/errors.ts";
import { command } from "../command.ts";
import type { Target } from "../target.ts";

/**
 * Looks for all that building from the wheel needs, before anything is downloaded.
 *
 * @throws {UserError} one line: what is missing and how to get it
 */
export async function requireTools({ device, folder, room }: Target): Promise<void> {
  const { os, arch } = Deno.build;
  if (os !== "linux" || arch !== "x86_64") {
    throw new UserError(
      `the wheel of TensorFlow is for Linux on x86_64, this is ${os} on ${arch}`,
    );
  }
  const pip = await command("python3", ["-m", "pip", "--version"]);
  if (!pip.success) {
    throw new UserError("pip is missing; install it (Debian: apt-get install python3-pip)");
  }
  const compiler = await command("g++", ["--version"]);
  if (!compiler.success) {
    throw new UserError("g++ is missing; install it (Debian: apt-get install g++)");
  }
  const { bavail, bsize } = statfsSync(folder);
  requireRoom(bavail * bsize, room, device);
}

/**
 * @param free bytes that are free
 * @param room bytes that are needed
 * @throws {UserError} if there is too little
 */
export function requireRoom(free: number, room: number, device: string): void {
  if (free >= room) return;
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  throw new UserError(
    `the disk has ${gigabytes(free)} GB left and ${gigabytes(room)} GB are needed; ` +
      `make room and run again: deno task setup:${device}`,
  );
}
